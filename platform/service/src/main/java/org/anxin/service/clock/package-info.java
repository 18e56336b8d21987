/** The platform's time, and its new ids: what a domain gets told on its commands. */
@NullMarked
package org.anxin.service.clock;

import org.jspecify.annotations.NullMarked;
