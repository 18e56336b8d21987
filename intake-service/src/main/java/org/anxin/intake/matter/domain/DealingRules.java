package org.anxin.intake.matter.domain;

import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.AnswerReturn;
import org.anxin.intake.matter.domain.MatterCommand.AskReturn;
import org.anxin.intake.matter.domain.MatterCommand.RequestReturn;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.intake.matter.domain.MatterCommand.TakeWithdrawalAnswer;
import org.jspecify.annotations.Nullable;

/** Taking a matter back, and returning it to the police. */
final class DealingRules {
    private DealingRules() {}

    /** Who holds the matter decides: intake itself while it does, else it asks the holder. */
    static Decision<IntakeEvent, MatterRefusal> takeBack(TakeBack command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Received received ->
                Decision.accept(command.at(), concluded(received, Outcome.WITHDRAWN, null, command.text()));
            case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Opened opened -> takeBack(command, opened);
            case Concluded concluded ->
                concluded.outcome() == Outcome.WITHDRAWN
                        ? Decision.nothing()
                        : Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
            case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> takeBack(TakeBack command, Opened opened) {
        var referral = opened.facts().referral();
        if (referral == null) {
            return Decision.refuse(new MatterRefusal.NotReferred());
        }
        if (opened.dealings().waiting() instanceof Linking linking) {
            return Decision.refuse(new MatterRefusal.LinkPending(linking.to()));
        }
        var holder = command.holder() == null ? opened.handOver() : command.holder();
        return switch (opened.dealings().withdrawal()) {
            case REQUESTED, GRANTED -> Decision.nothing();
            // The matter may have been handed on or reopened since, so a refusal isn't for ever.
            case REFUSED -> ask(command, referral, holder);
            case null -> ask(command, referral, holder);
        };
    }

    /** With follow-up it has an outcome: nobody is left who could let it be taken back. */
    private static Decision<IntakeEvent, MatterRefusal> ask(TakeBack command, ReferralKey referral, HandOver holder) {
        var asked = new WithdrawalRequested(referral, command.text(), holder);
        return holder.to() == Holder.FOLLOWUP
                ? Decision.accept(command.at(), asked, new WithdrawalAnswered(referral, false))
                : Decision.accept(command.at(), asked);
    }

    /** The holder's answer; one that nobody waits for changes nothing. */
    static Decision<IntakeEvent, MatterRefusal> withdrawalAnswered(TakeWithdrawalAnswer command, Matter matter) {
        return switch (matter) {
            case Opened opened -> withdrawalAnswered(command, opened);
            // Asked before it was linked, of one who no longer held it.
            case Linked linked when linked.opened() != null -> withdrawalAnswered(command, linked.opened());
            case NotReceived _, Received _, Linked _, Concluded _, Imported _ -> Decision.nothing();
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> withdrawalAnswered(
            TakeWithdrawalAnswer command, Opened opened) {
        return opened.dealings().withdrawal() == Withdrawal.REQUESTED
                ? Decision.accept(command.at(), new WithdrawalAnswered(command.referral(), command.granted()))
                : Decision.nothing();
    }

    /** The holder's wish to return the matter. */
    static Decision<IntakeEvent, MatterRefusal> askReturn(AskReturn command, Matter matter) {
        return switch (matter) {
            case NotReceived _, Received _, Linked _, Concluded _, Imported _ -> Decision.nothing();
            case Opened opened -> {
                var before = opened.dealings().policeReturn();
                var waits =
                        before != null && before.answer() == PoliceReturn.Answer.ASKED && before.leg() == command.leg();
                yield waits
                        ? Decision.nothing()
                        : Decision.accept(command.at(), new ReturnAsked(command.leg(), command.askedBy()));
            }
        };
    }

    /** The police's answer, by whoever speaks for them; the same answer again changes nothing. */
    static Decision<IntakeEvent, MatterRefusal> answerReturn(AnswerReturn command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Concluded concluded
            when concluded.outcome() == Outcome.RETURNED_TO_POLICE ->
                command.accepted() ? Decision.nothing() : Decision.refuse(new MatterRefusal.ReturnAnsweredBefore());
            case Linked _, Concluded _, Imported _ -> Decision.refuse(new MatterRefusal.NoReturnAsked());
            case Received received -> ended(command, received, answerReturn(command, received.policeReturn()));
            case Opened opened -> answerReturn(command, opened.dealings().policeReturn());
        };
    }

    /** Somebody's wish to return what waits here; asked again while the police haven't answered it changes nothing. */
    static Decision<IntakeEvent, MatterRefusal> requestReturn(RequestReturn command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Received received ->
                received.isReturning()
                        ? Decision.nothing()
                        : Decision.accept(command.at(), new ReturnAsked(Matter.LEG, command.by()));
            case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Opened _ -> Decision.refuse(new MatterRefusal.AlreadyOpened());
            case Concluded concluded -> Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
            case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
        };
    }

    /** What waits here ends as soon as the police have taken it. */
    private static Decision<IntakeEvent, MatterRefusal> ended(
            AnswerReturn command, Received matter, Decision<IntakeEvent, MatterRefusal> answer) {
        return switch (answer) {
            case Decision.Accepted<IntakeEvent, MatterRefusal>(var events)
            when command.accepted() && !events.isEmpty() -> {
                var all = new ArrayList<>(events);
                all.add(new Occurred<>(
                        command.at(), concluded(matter, Outcome.RETURNED_TO_POLICE, command.by(), null)));
                yield Decision.accept(List.copyOf(all));
            }
            case Decision.Accepted<IntakeEvent, MatterRefusal> accepted -> accepted;
            case Decision.Refused<IntakeEvent, MatterRefusal> refused -> refused;
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> answerReturn(
            AnswerReturn command, @Nullable PoliceReturn asked) {
        if (asked == null) {
            return Decision.refuse(new MatterRefusal.NoReturnAsked());
        }
        if (asked.answer() != PoliceReturn.Answer.ASKED) {
            return asked.answer() == PoliceReturn.Answer.of(command.accepted())
                    ? Decision.nothing()
                    : Decision.refuse(new MatterRefusal.ReturnAnsweredBefore());
        }
        return command.by().equals(asked.askedBy())
                ? Decision.refuse(new MatterRefusal.ReturnAnsweredByAsker())
                : Decision.accept(
                        command.at(),
                        new ReturnAnswered(asked.leg(), command.accepted(), command.by(), command.text()));
    }

    /**
     * The matter's end at intake; it goes to follow-up.
     *
     * @param second who countersigns an outcome that leaves the count
     */
    static MatterConcluded concluded(
            Received matter, Outcome outcome, @Nullable ActorId second, @Nullable TextRef text) {
        var understanding = matter.understanding();
        return new MatterConcluded(
                outcome,
                second,
                understanding.kind(),
                understanding.category(),
                understanding.severity(),
                understanding.place(),
                matter.facts().drill(),
                new HandOver(Holder.FOLLOWUP, Matter.LEG + 1),
                text);
    }
}
