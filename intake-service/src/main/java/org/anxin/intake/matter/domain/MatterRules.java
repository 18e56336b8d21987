package org.anxin.intake.matter.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Known;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.AddSupplement;
import org.anxin.intake.matter.domain.MatterCommand.AnswerReturn;
import org.anxin.intake.matter.domain.MatterCommand.AskReopening;
import org.anxin.intake.matter.domain.MatterCommand.AskReturn;
import org.anxin.intake.matter.domain.MatterCommand.AskSuspension;
import org.anxin.intake.matter.domain.MatterCommand.Attach;
import org.anxin.intake.matter.domain.MatterCommand.Correct;
import org.anxin.intake.matter.domain.MatterCommand.CorrectPerson;
import org.anxin.intake.matter.domain.MatterCommand.DropLink;
import org.anxin.intake.matter.domain.MatterCommand.EraseAttachment;
import org.anxin.intake.matter.domain.MatterCommand.ErasePerson;
import org.anxin.intake.matter.domain.MatterCommand.ExpectRepeat;
import org.anxin.intake.matter.domain.MatterCommand.GiveAdvice;
import org.anxin.intake.matter.domain.MatterCommand.Import;
import org.anxin.intake.matter.domain.MatterCommand.Link;
import org.anxin.intake.matter.domain.MatterCommand.LinkSuspended;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.anxin.intake.matter.domain.MatterCommand.ReleaseLinked;
import org.anxin.intake.matter.domain.MatterCommand.RequestReturn;
import org.anxin.intake.matter.domain.MatterCommand.TakeBack;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterCommand.TakeInAll;
import org.anxin.intake.matter.domain.MatterCommand.TakeWithdrawalAnswer;
import org.anxin.intake.matter.domain.MatterCommand.Unlink;

/** What happens to a matter at intake. Pure. */
public final class MatterRules {
    /** The rules as one value. */
    public static final Decider<MatterCommand, IntakeEvent, Matter, MatterRefusal> DECIDER =
            new Decider<>(new NotReceived(), MatterRules::decide, MatterEvolution::evolve);

    private static final int MOST_ATTACHMENTS = 20;

    private MatterRules() {}

    /** What a command leads to. */
    public static Decision<IntakeEvent, MatterRefusal> decide(MatterCommand command, Matter matter) {
        return switch (command) {
            case Receive receive ->
                switch (matter) {
                    case NotReceived _ -> Decision.accept(receive(receive));
                    case Received _, Linked _, Opened _, Concluded _, Imported _ ->
                        Decision.refuse(new MatterRefusal.AlreadyReceived());
                };
            case Import imported ->
                switch (matter) {
                    case NotReceived _ -> Decision.accept(taken(imported));
                    case Received _, Linked _, Opened _, Concluded _, Imported _ ->
                        Decision.refuse(new MatterRefusal.AlreadyReceived());
                };
            case Open open ->
                switch (matter) {
                    case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
                    case Received received -> open(open, received);
                    case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
                    case Opened _ -> Decision.refuse(new MatterRefusal.AlreadyOpened());
                    case Concluded concluded ->
                        Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
                    case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
                };
            case AddSupplement add ->
                switch (matter) {
                    case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
                    case Received _, Linked _, Opened _, Concluded _, Imported _ ->
                        Decision.accept(add.at(), new SupplementAdded(add.report(), add.text()));
                };
            case Correct correct -> CorrectionRules.correct(correct, matter);
            case GiveAdvice give ->
                switch (matter) {
                    case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
                    case Received received
                    when received.isReturning() -> Decision.refuse(new MatterRefusal.ReturnPending());
                    case Received received
                    when received.understanding().kind() == MatterKind.CONSULTATION ->
                        Decision.accept(
                                give.at(), DealingRules.concluded(received, Outcome.ADVICE_GIVEN, null, give.advice()));
                    case Received received ->
                        Decision.refuse(new MatterRefusal.NoConsultation(
                                received.understanding().kind()));
                    case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
                    case Opened _ -> Decision.refuse(new MatterRefusal.AlreadyOpened());
                    case Concluded concluded ->
                        Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
                    case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
                };
            case Attach attach -> attach(attach, matter);
            case EraseAttachment erase -> PeopleRules.erase(erase, matter);
            case CorrectPerson correct -> PeopleRules.correct(correct, matter);
            case ErasePerson erase -> PeopleRules.erase(erase, matter);
            case Link link -> LinkRules.link(link, matter);
            case AskSuspension ask -> LinkHeldRules.ask(ask, matter);
            case ExpectRepeat _ -> LinkHeldRules.expect(matter);
            case LinkSuspended suspended -> LinkHeldRules.link(suspended, matter);
            case DropLink drop -> LinkHeldRules.drop(drop, matter);
            case TakeIn takeIn -> LinkRules.takeIn(takeIn, matter);
            case TakeInAll takeInAll -> LinkRules.takeIn(takeInAll, matter);
            case AskReopening ask -> LinkRules.askReopening(ask, matter);
            case Unlink unlink -> LinkRules.unlink(unlink, matter);
            case ReleaseLinked release -> LinkRules.release(release, matter);
            case TakeBack takeBack -> DealingRules.takeBack(takeBack, matter);
            case TakeWithdrawalAnswer answer -> DealingRules.withdrawalAnswered(answer, matter);
            case AskReturn ask -> DealingRules.askReturn(ask, matter);
            case RequestReturn request -> DealingRules.requestReturn(request, matter);
            case AnswerReturn answer -> DealingRules.answerReturn(answer, matter);
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> attach(Attach command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Known known ->
                known.facts().attachments().size() < MOST_ATTACHMENTS
                        ? Decision.accept(command.at(), command.attachment())
                        : Decision.refuse(new MatterRefusal.TooManyAttachments(MOST_ATTACHMENTS));
        };
    }

    private static List<Occurred<IntakeEvent>> receive(Receive command) {
        var report = command.report();
        var understanding = Understanding.of(report);
        var received = received(report, understanding);
        var events = new ArrayList<Occurred<IntakeEvent>>(command.parties().size() + 2);
        events.add(new Occurred<>(command.at(), received));
        for (var party : command.parties()) {
            events.add(new Occurred<>(command.at(), party));
        }
        if (!command.held() && Defaults.opensAtOnce(report)) {
            var facts = Facts.of(received, command.at());
            events.add(new Occurred<>(command.at(), opened(facts, understanding, command.at(), command.policy())));
        }
        return events;
    }

    private static List<Occurred<IntakeEvent>> taken(Import command) {
        var events = new ArrayList<Occurred<IntakeEvent>>(command.parties().size() + 1);
        var report = command.report();
        var understanding = Understanding.of(report);
        events.add(new Occurred<>(
                command.at(),
                new MatterImported(
                        report.centre(),
                        report.id(),
                        report.channel(),
                        understanding.kind(),
                        understanding.category(),
                        understanding.severity(),
                        understanding.place(),
                        command.outcome(),
                        command.concludedAt(),
                        command.closedAt(),
                        report.statement(),
                        report.claim(),
                        command.resolved(),
                        report.cohort(),
                        flags(report, understanding))));
        for (var party : command.parties()) {
            events.add(new Occurred<>(command.at(), party));
        }
        return events;
    }

    private static Decision<IntakeEvent, MatterRefusal> open(Open command, Received received) {
        if (received.isReturning()) {
            return Decision.refuse(new MatterRefusal.ReturnPending());
        }
        if (command.seen() != null && !command.seen().equals(received.understanding())) {
            return Decision.refuse(new MatterRefusal.ChangedMeanwhile());
        }
        var understanding =
                received.understanding().completedBy(command, received.facts().channel());
        return Decision.accept(command.at(), opened(received.facts(), understanding, command.at(), command.policy()));
    }

    private static MatterReceived received(Report report, Understanding understanding) {
        return new MatterReceived(
                report.centre(),
                report.id(),
                report.channel(),
                report.referral(),
                report.reportedAt(),
                understanding.kind(),
                understanding.category(),
                understanding.severity(),
                understanding.mode(),
                understanding.place(),
                report.statement(),
                report.claim(),
                report.cohort(),
                report.drill(),
                flags(report, understanding),
                understanding.subcategory(),
                report.missing().isEmpty() ? null : report.missing());
    }

    private static List<IntakeFlag> flags(Report report, Understanding understanding) {
        var flags = EnumSet.noneOf(IntakeFlag.class);
        flags.addAll(report.flags());
        if (understanding.kind() == MatterKind.UNMAPPED) {
            flags.add(IntakeFlag.UNMAPPED_KIND);
        }
        if (understanding.kind() == MatterKind.DISPUTE && understanding.category() == null) {
            flags.add(IntakeFlag.CATEGORY_MISSING);
        }
        if (understanding.place().grid() == null) {
            flags.add(IntakeFlag.PLACE_UNRESOLVED);
        }
        return List.copyOf(flags);
    }

    private static MatterOpened opened(Facts facts, Understanding understanding, Instant at, PolicyInForce policy) {
        return new MatterOpened(
                new HandOver(taker(understanding.mode()), Matter.LEG + 1),
                facts.receivedAt(),
                understanding.kind(),
                understanding.category(),
                understanding.severity(),
                understanding.mode(),
                understanding.place(),
                policy.policy(),
                policy.signBy(understanding.mode(), at),
                facts.drill(),
                understanding.subcategory(),
                facts.channel());
    }

    static Holder taker(HandlingMode mode) {
        return switch (mode) {
            case FIELD -> Holder.DISPATCH;
            case DESK -> Holder.MEDIATION;
        };
    }
}
