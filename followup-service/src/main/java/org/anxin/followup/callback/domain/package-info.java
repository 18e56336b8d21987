/**
 * The rules of a follow-up. Pure: time and ids arrive on the command.
 *
 * <pre>
 * NotOpened       ── open ─────────────► Waiting
 * Waiting         ── call-back (timer) ► Due
 * Waiting, Due    ── unreachable ──────► Waiting          4 hours later
 * Waiting, Due    ── satisfied ────────► Closed
 * Waiting, Due    ── dissatisfied ─────► DecisionAwaited
 * Waiting, Due    ── close ────────────► Closed           UNREACHABLE after 3 attempts; NO_CALL_BACK_NEEDED when the outcome leaves the count
 * DecisionAwaited ── close ────────────► Closed           NOTHING_MORE_TO_DO
 * DecisionAwaited ── reopen ───────────► Reopened
 * any of these    ── reported again ───► Reopened         Closed too, when intake asks for it
 * Reopened        ── open, a later leg ► Waiting
 * </pre>
 *
 * <p>A correction of the matter is noted in every state and changes none.
 *
 * <p>Follow-up decides from its taking of a leg until it closes or reopens the matter. A conclusion that was taken before, or of an older leg,
 * changes nothing. The times to call are {@link org.anxin.followup.callback.domain.CallingHours}.
 */
@NullMarked
package org.anxin.followup.callback.domain;

import org.jspecify.annotations.NullMarked;
