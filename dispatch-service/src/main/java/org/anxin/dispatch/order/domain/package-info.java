/**
 * The rules of a dispatch order (指令单) and its clocks. Pure: time and ids arrive on the command.
 *
 * <pre>
 *                 OrderIssued              OrderSigned          TeamInstructed
 *   NotIssued ──────────────► AwaitingSign ───────────► Signed ────────────────► Instructed
 *       ▲                                                                            │ InstructionReceived
 *       │ (a later leg begins: OrderIssued)                                          ▼
 *     Ended ◄──────────── OrderConcluded │ OrderHandedOn ◄──────────────────────  Underway
 *       │                 (from Instructed, Underway and OnSite)                     │ TeamArrived
 *       └─ facts are taken in every state from AwaitingSign on                       ▼
 *                                                                                  OnSite
 * </pre>
 *
 * <p>The team may change while the order is in the field: it declines (and the next one on duty is instructed), the desk redirects the instruction
 * before it was received, or the shift lead reassigns the order. Each is told with its reason, then {@code TeamInstructed} again; clocks run on.
 *
 * <p>An officer who isn't reached (ContactAttempted) leads to the next one, and the last one to the shift lead (OfficersNotReached, once in a leg). Who is
 * to be told of what was decided stands in {@code Tellings}: teams that go or needn't, the shift lead where nobody is on duty or the place isn't known.
 *
 * <p>What the referrer asks by way of intake is answered by events: WithdrawalGranted with OrderConcluded(WITHDRAWN) from any open state, signed or not;
 * WithdrawalRefused once it has ended. ReturnRequested changes no state but asks the police; their answer is OrderConcluded(RETURNED_TO_POLICE) or
 * ReturnRefused, and until it comes the order goes on as ever.
 *
 * <p>GiveToDesk ends an order with OrderHandedOn from any open state but OnSite, signed or not: nobody has to go there. While the police are asked nothing is handed on.
 *
 * <p>OrderCorrected follows a correction of the matter in every state: what the order is about, and while it is open the terms of the clocks that
 * haven't ended.
 *
 * <p>An order whose matter belongs to another rests (OrderSuspended, or OrderSuspensionRefused) until that is undone (OrderResumed), in whatever state it
 * is: its clocks stand still, nothing is decided about it, and what has happened is taken all the same.
 *
 * <p>AttentionRaised says that the matter of an open order was reported again, joined or added to. It changes nothing else.
 *
 * <p>A team on the spot is watched over: from its arrival on it gives a sign of life (a check-in or a round) within an interval, or CheckInMissed is
 * told and the steps of the ladder that follow a breach are called, anew for each sign that is missing. A sign of life from elsewhere starts no watch.
 * PoliceSupportCalled changes nothing else.
 *
 * <p>Departments go along with an open order (DepartmentInvited, then DepartmentJoined or DepartmentDeclined, then DepartmentArrived), signed or not. The
 * first to join leads until JointLeadNamed says otherwise; when it declines after all the one that joined next leads. One that is there uninvited joins
 * without an invitation; after the order's end nobody is named to lead.
 *
 * <p>Decisions (sign, outcome, hand-over) belong to who holds the matter. Facts (receipt, contact, arrival, rounds, signs of life, calls for the police,
 * arrivals of departments) are never refused, neither before the order is signed nor after its end: a team that is quicker than the desk is in the field
 * as far as it has reported the moment the order is signed. What they say about a moment before what is known already moves it there, so the earliest report
 * counts. A clock that runs out is breached provisionally; its verdict is given with the order's end and stays.
 */
@NullMarked
package org.anxin.dispatch.order.domain;

import org.jspecify.annotations.NullMarked;
