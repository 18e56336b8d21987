/**
 * The rules of a mediation case. Pure: time and ids arrive on the command.
 *
 * <pre>
 *                 take                    specialist room
 * NotTaken ───────────────► AtCentre ──────────────────────► InSpecialistRoom
 *                │             │  │                               │  │
 *                └─(level)─────┼──┼──────────────────────────────►│  │
 *                              │  │ escalate             escalate │  │
 *                              │  └───────────► WithDepartment ◄──┘  │
 *                   settle,    │                     │               │ settle,
 *                   outcome    ▼   conclude, outcome │               │ outcome
 *                           Concluded ◄──────────────┴───────────────┘
 *                              │
 *                              └─ take (a later leg: the matter was reopened) ─► AtCentre
 * </pre>
 *
 * <p>While departments have it, what they do follows the rules of {@link org.anxin.mediation.escalation.domain}; when the refusal of the one that leads is
 * upheld, the case is again where it was before, and may be escalated anew.
 *
 * <p>Facts that change no state of the diagram: the matter was corrected (in every state), the respondent was contacted, a round was held, mediation failed. While a department holds the
 * work only its conclusion is taken, or the shift lead's outcome. Mediation decides from its taking of a leg until it concludes; a hand-over
 * that was taken before, or of an older leg, changes nothing.
 *
 * <p>A case whose matter belongs to another rests (CaseSuspended, or CaseSuspensionRefused) until that is undone (CaseResumed): nothing is done in it but
 * to take what happened before.
 *
 * <p>A case that mediation holds itself goes to the field when somebody has to be there (CaseHandedOn): dispatch issues an order, and what that hands on is taken again
 * as a later leg. What the police are asked to take back goes nowhere until they have answered.
 *
 * <p>What the referrer asks by way of intake is answered by events: CaseWithdrawalGranted with CaseConcluded(WITHDRAWN) wherever the case is, with a department too,
 * or CaseWithdrawalRefused once it has ended. CaseReturnRequested changes no state but asks the police; their answer is CaseConcluded(RETURNED_TO_POLICE)
 * or CaseReturnRefused. Until it comes the case goes on as ever, but no department is late.
 *
 * <p>A settlement may say how its sum is paid: at once, and in instalments that are due by days. Their sum is what was agreed on. CaseConcluded carries the instalments on
 * to follow-up.
 *
 * <p>Terms (by law, or of the house) run from when a leg is taken, those of its matter by kind and category; CaseCorrected lets others run. They warn and
 * are breached by timers (CaseTermWarned, CaseTermBreached), stand still while the case rests, and get their verdicts (CaseTermJudged) ahead of what ends
 * mediation: the settlement, the outcome, or the hand-over to a department or to the field. When it comes back from there none runs any more.
 */
@NullMarked
package org.anxin.mediation.casework.domain;

import org.jspecify.annotations.NullMarked;
