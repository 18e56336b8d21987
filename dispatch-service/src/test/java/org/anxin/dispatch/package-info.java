/** The dispatch service as a whole. */
@NullMarked
package org.anxin.dispatch;

import org.jspecify.annotations.NullMarked;
