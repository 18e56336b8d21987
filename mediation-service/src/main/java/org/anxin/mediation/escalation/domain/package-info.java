/**
 * The rules between the centre and the departments that have a matter. Pure: time, ids and deadlines arrive on the command. For each department:
 *
 * <pre>
 *            handed over                 refuse (in time, once)
 * (nothing) ─────────────► Offered ───────────────────────────► Refused
 *                            │  │                                │  │  │
 *                     accept,│  │ conclude                accept,│  │  │ ruled: upheld
 *                    progress│  │                      overruled │  │  └─────────► Ended (released)
 *                            ▼  │                                │  │ conclude
 *                         Accepted ◄─────────────────────────────┘  │
 *                            │  └───────────────────────────────────┴──────────► Ended (concluded)
 *                            └─ the one that leads concludes, its refusal is upheld, or the case ends ─► Ended (released)
 * </pre>
 *
 * <p>A department that acts without having accepted has accepted. Its term runs from the first hand-over, whatever becomes of a refusal; while the centre
 * has a refusal to rule on, nothing is overdue but the ruling. Questions and answers change no state.
 */
@NullMarked
package org.anxin.mediation.escalation.domain;

import org.jspecify.annotations.NullMarked;
