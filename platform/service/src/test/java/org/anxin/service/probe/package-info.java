/** A service as small as can be, which shows that the wiring works. */
@NullMarked
package org.anxin.service.probe;

import org.jspecify.annotations.NullMarked;
