/** What people, the log, timers and readers do with follow-ups: use cases, reactions, and the view that is kept for reading. */
@NullMarked
package org.anxin.followup.callback.application;

import org.jspecify.annotations.NullMarked;
