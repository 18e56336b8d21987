package org.anxin.intake.matter.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.intake.AttachmentErased;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.LinkUndone;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.intake.PersonCorrected;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.intake.ReopeningRequested;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.SupplementAdded;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Known;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.jspecify.annotations.Nullable;

/** What an event makes of a matter. */
final class MatterEvolution {
    private MatterEvolution() {}

    static Matter evolve(Matter matter, Occurred<IntakeEvent> occurred) {
        return switch (occurred.event()) {
            case MatterReceived received ->
                new Received(Facts.of(received, occurred.at()), Understanding.of(received), List.of(), null);
            case SupplementAdded added -> said(matter, added.text());
            case ReopeningRequested _, PersonCorrected _ -> matter;
            case PartyAdded added -> known(matter).with(known(matter).facts().with(Party.of(added)));
            case PersonErased erased ->
                known(matter).with(known(matter).facts().without(new Occurred<>(occurred.at(), erased)));
            case AttachmentErased erased ->
                known(matter).with(known(matter).facts().without(erased.attachment()));
            case AttachmentAdded added -> {
                var known = known(matter);
                yield known.with(known.facts().with(Attachment.of(added, occurred.at())));
            }
            case MatterOpened opened ->
                new Opened(
                        known(matter).facts(),
                        known(matter).understanding().with(opened),
                        occurred.at(),
                        opened.signBy(),
                        opened.handOver(),
                        Dealings.NONE,
                        attached(matter));
            case MatterCorrected corrected ->
                corrected(known(matter), known(matter).understanding().with(corrected));
            case RepeatLinked linked ->
                new Linked(
                        known(matter).facts(),
                        known(matter).understanding(),
                        linked.to(),
                        linked.kind(),
                        linked.automatic(),
                        matter instanceof Opened opened ? opened : null);
            case RepeatUnlinked _ -> linked(matter).unlinked();
            case SuspensionRequested asked -> dealt(matter, dealings -> dealings.with(Linking.of(asked)));
            case LinkDropped dropped ->
                dealt(matter, dealings -> {
                    var asked = Objects.requireNonNull(dealings.linking(), "an answer follows a question");
                    return dealings.with(asked.dropped(dropped.obstacle()));
                });
            case RepeatReported repeat -> withAttached(matter, new Attached(repeat.matter(), LinkKind.REPEAT, null));
            case ClaimantJoined joined ->
                withAttached(matter, new Attached(joined.matter(), LinkKind.JOIN, joined.claim()));
            case LinkUndone undone ->
                attachedBy(
                        matter,
                        attached(matter).stream()
                                .filter(one -> !one.matter().equals(undone.matter()))
                                .toList());
            case MatterConcluded concluded ->
                new Concluded(
                        known(said(matter, concluded.text())).facts(),
                        known(matter).understanding(),
                        occurred.at(),
                        concluded.outcome(),
                        concluded.handOver());
            case MatterImported imported ->
                new Imported(
                        Facts.of(imported, occurred.at()),
                        Understanding.of(imported),
                        imported.outcome(),
                        imported.concludedAt(),
                        imported.closedAt(),
                        imported.resolved());
            case WithdrawalRequested requested ->
                dealt(said(matter, requested.text()), dealings -> dealings.with(Withdrawal.REQUESTED));
            case WithdrawalAnswered answered ->
                dealt(matter, dealings -> dealings.with(Withdrawal.answered(answered.granted())));
            case ReturnAsked asked ->
                returning(matter, _ -> new PoliceReturn(asked.leg(), asked.askedBy(), PoliceReturn.Answer.ASKED));
            case ReturnAnswered answered ->
                returning(said(matter, answered.text()), before -> {
                    var asked = Objects.requireNonNull(before, "an answer follows a question");
                    return new PoliceReturn(asked.leg(), asked.askedBy(), PoliceReturn.Answer.of(answered.accepted()));
                });
        };
    }

    private static Matter said(Matter matter, @Nullable TextRef text) {
        return text == null ? matter : known(matter).with(known(matter).facts().withWords());
    }

    private static Matter corrected(Known matter, Understanding newest) {
        return switch (matter) {
            case Received received -> received.with(newest);
            case Linked _ -> throw new IllegalStateException("what belongs to another isn't corrected");
            case Opened opened ->
                new Opened(
                        opened.facts(),
                        newest,
                        opened.openedAt(),
                        opened.signBy(),
                        opened.handOver(),
                        opened.dealings(),
                        opened.attached());
            case Concluded concluded ->
                new Concluded(
                        concluded.facts(), newest, concluded.concludedAt(), concluded.outcome(), concluded.handOver());
            case Imported imported ->
                new Imported(
                        imported.facts(),
                        newest,
                        imported.outcome(),
                        imported.concludedAt(),
                        imported.closedAt(),
                        imported.resolved());
        };
    }

    private static Matter dealt(Matter matter, UnaryOperator<Dealings> change) {
        return switch (matter) {
            case Opened opened -> opened.with(change.apply(opened.dealings()));
            case Linked linked
            when linked.opened() != null ->
                linked.with(linked.opened().with(change.apply(linked.opened().dealings())));
            case NotReceived _, Received _, Linked _, Concluded _, Imported _ ->
                throw new IllegalStateException("only a matter that was handed on is dealt about");
        };
    }

    private static Matter returning(Matter matter, Function<@Nullable PoliceReturn, PoliceReturn> change) {
        return matter instanceof Received received
                ? received.with(change.apply(received.policeReturn()))
                : dealt(matter, dealings -> dealings.with(change.apply(dealings.policeReturn())));
    }

    private static Linked linked(Matter matter) {
        if (matter instanceof Linked linked) {
            return linked;
        }
        throw new IllegalStateException("only what is linked is unlinked");
    }

    private static List<Attached> attached(Matter matter) {
        return switch (matter) {
            case Received received -> received.attached();
            case Opened opened -> opened.attached();
            case NotReceived _, Linked _, Concluded _, Imported _ -> List.of();
        };
    }

    private static Matter withAttached(Matter matter, Attached one) {
        var all = new ArrayList<>(attached(matter));
        all.add(one);
        return attachedBy(matter, List.copyOf(all));
    }

    private static Matter attachedBy(Matter matter, List<Attached> attached) {
        return switch (matter) {
            case Received received -> received.with(attached);
            case Opened opened -> opened.with(attached);
            case NotReceived _, Linked _, Concluded _, Imported _ ->
                throw new IllegalStateException("nothing belongs to what is no open matter of its own");
        };
    }

    /** Streams begin with what was received; the store never hands over one that doesn't. */
    private static Known known(Matter matter) {
        return switch (matter) {
            case Known known -> known;
            case NotReceived _ ->
                throw new IllegalStateException(
                        "the stream doesn't begin with intake.matter-received or intake.matter-imported");
        };
    }
}
