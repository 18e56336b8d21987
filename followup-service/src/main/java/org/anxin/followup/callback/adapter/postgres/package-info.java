/** Reads the table of follow-ups. It is written with the events, never here. */
@NullMarked
package org.anxin.followup.callback.adapter.postgres;

import org.jspecify.annotations.NullMarked;
