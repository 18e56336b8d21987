package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Decision;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.AnswerReturn;
import org.anxin.intake.matter.domain.MatterCommand.AskReturn;
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
                Decision.accept(command.at(), concluded(received, Outcome.WITHDRAWN, command.text()));
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
        if (opened.handOver().to() != Holder.DISPATCH) {
            return Decision.refuse(new MatterRefusal.HandledAtDesk());
        }
        return switch (opened.dealings().withdrawal()) {
            case REQUESTED, GRANTED -> Decision.nothing();
            // The matter may have been reopened since, so a refusal isn't for ever.
            case REFUSED -> Decision.accept(command.at(), new WithdrawalRequested(referral, command.text()));
            case null -> Decision.accept(command.at(), new WithdrawalRequested(referral, command.text()));
        };
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
            case Received _, Linked _, Concluded _, Imported _ -> Decision.refuse(new MatterRefusal.NoReturnAsked());
            case Opened opened -> answerReturn(command, opened.dealings().policeReturn());
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

    /** The matter's end at intake; it goes to follow-up. */
    static MatterConcluded concluded(Received matter, Outcome outcome, @Nullable TextRef text) {
        var understanding = matter.understanding();
        return new MatterConcluded(
                outcome,
                null,
                understanding.kind(),
                understanding.category(),
                understanding.severity(),
                understanding.place(),
                matter.facts().drill(),
                new HandOver(Holder.FOLLOWUP, Matter.LEG + 1),
                text);
    }
}
