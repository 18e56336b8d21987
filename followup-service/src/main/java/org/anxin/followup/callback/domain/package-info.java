/**
 * The rules of a follow-up. Pure: time and ids arrive on the command.
 *
 * <pre>
 * NotOpened          ── open ─────────────► Waiting
 * Waiting            ── call-back (timer) ► Due
 * Waiting, Due       ── unreachable ──────► Waiting             by the plan: later that day, the next morning, the evening after
 * Waiting, Due       ── content ──────────► Closed              nothing of a settlement is owed
 * Waiting, Due       ── content ──────────► PerformanceAwaited  an instalment is neither paid nor broken
 * Waiting, Due       ── not content ──────► DecisionAwaited     or a promise was broken, or the problem is there again
 * Waiting, Due       ── close ────────────► Closed              when the outcome holds: UNREACHABLE after 3 attempts; NO_CALL_BACK_NEEDED when the outcome leaves the count
 * PerformanceAwaited ── the last is paid ─► Closed
 * PerformanceAwaited ── not content ──────► DecisionAwaited
 * DecisionAwaited    ── close ────────────► Closed              NOTHING_MORE_TO_DO
 * DecisionAwaited    ── reopen ───────────► Reopened
 * any open one       ── broken ───────────► Reopened            to mediation; DecisionAwaited when it was reopened too often
 * any of these       ── new facts ────────► Reopened            Closed too
 * any of these       ── reported again ───► Reopened            Closed too, when intake asks for it
 * Reopened           ── open, a later leg ► Waiting
 * </pre>
 *
 * <p>Beside that, for as long as follow-up holds the matter, closed or not, two people agree on its outcome:
 *
 * <pre>
 * holds            ── request a correction ► proposed
 * given uncounted  ── open ────────────────► proposed, doesn't hold   an outcome that leaves the count, without a countersign
 * proposed         ── countersign ─────────► holds                    never by who gave it or asks; Closed without a call-back ► Waiting, when one is needed now
 * proposed         ── refuse ──────────────► as it was before; one that doesn't hold is corrected or the matter reopened
 * </pre>
 *
 * <p>And each instalment of the settlement that the outcome came with is asked about when it is due; see
 * {@link org.anxin.followup.performance.domain}. Nothing is closed by hand while one is neither paid nor broken. People reopen a matter as often as
 * the policy says; from then on a supervisor does.
 *
 * <p>A correction of the matter is noted in every state and changes none.
 *
 * <p>Follow-up decides from its taking of a leg until it closes or reopens the matter. A conclusion that was taken before, or of an older leg,
 * changes nothing. The times to call are {@link org.anxin.followup.callback.domain.CallingHours}.
 */
@NullMarked
package org.anxin.followup.callback.domain;

import org.jspecify.annotations.NullMarked;
