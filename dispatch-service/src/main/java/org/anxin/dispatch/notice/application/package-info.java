/** Tells people on duty that a clock runs out: from a table that is written with the event, at least once, and not in quiet hours to who is off duty. */
@NullMarked
package org.anxin.dispatch.notice.application;

import org.jspecify.annotations.NullMarked;
