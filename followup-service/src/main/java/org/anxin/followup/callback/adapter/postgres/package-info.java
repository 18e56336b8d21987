/** Reads the table of follow-ups, which is written with the events, never here; keeps who has claimed one, and who has read its texts. */
@NullMarked
package org.anxin.followup.callback.adapter.postgres;

import org.jspecify.annotations.NullMarked;
