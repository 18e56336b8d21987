/**
 * The rules of a matter while it is at intake, leg 1.
 *
 * <pre>
 *  NotReceived ──Receive──► Received ──Open──► Opened
 *       │    (QR_CODE and consultations wait)    ▲  leg 2 goes to dispatch (FIELD) or mediation (DESK)
 *       └──────────Receive (all others)──────────┘
 *
 *  Received ──Link──► Linked ──Unlink──► Received   (a repeat or a join of another matter, which is told by TakeIn and ReleaseLinked)
 *  Opened ──LinkSuspended──► Linked ──Unlink──► Opened   (once the holder, asked by AskSuspension, has suspended; DropLink when it can't be)
 *
 *  Received ──TakeBack, GiveAdvice (consultations)──► Concluded, which goes to follow-up (leg 2).
 *
 *  NotReceived ──Import──► Imported: a matter of an old ledger, with its end; nobody holds it, and only Correct changes it.
 *
 *  Correct changes how a matter is understood, in every state but Linked.
 *  AskReopening asks follow-up for a matter that has an outcome and was reported again; nothing changes here.
 *  AddSupplement is a fact: every state takes it at any time.
 * </pre>
 *
 * <p>Of an opened matter intake is no longer the holder. What the referrer wants then is asked of whoever is (WithdrawalRequested), and the answer
 * noted (WithdrawalAnswered); what the holder wants of the police is noted (ReturnAsked), and their answer told (ReturnAnswered). Neither changes
 * the lifecycle here. Whether a matter may be linked is the holder's to say as well (SuspensionRequested): it suspends and the link is told (RepeatLinked),
 * or it isn't linked (LinkDropped).
 */
@NullMarked
package org.anxin.intake.matter.domain;

import org.jspecify.annotations.NullMarked;
