package org.anxin.intake.matter.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.LinkUndone;
import org.anxin.contracts.intake.ReopeningRequested;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.decide.Decision;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.AskReopening;
import org.anxin.intake.matter.domain.MatterCommand.Link;
import org.anxin.intake.matter.domain.MatterCommand.ReleaseLinked;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterCommand.TakeInAll;
import org.anxin.intake.matter.domain.MatterCommand.Unlink;
import org.jspecify.annotations.Nullable;

/**
 * Same again? A report is linked to a matter by two commands, one to each stream, of which both hold or none. A matter that is linked takes nothing in,
 * and one that has taken something in isn't linked: so links are one step long, and two that are linked to each other at once make no ring.
 */
final class LinkRules {
    private LinkRules() {}

    /** The report that turns out to be no matter of its own. Only intake's own to give: for what was handed on there is {@link LinkHeldRules}. */
    static Decision<IntakeEvent, MatterRefusal> link(Link command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Received received when received.isReturning() -> Decision.refuse(new MatterRefusal.ReturnPending());
            case Received received ->
                received.attached().isEmpty()
                        ? Decision.accept(
                                command.at(), new RepeatLinked(command.to(), command.kind(), command.automatic()))
                        : Decision.refuse(new MatterRefusal.HasLinksOfItsOwn());
            case Linked linked ->
                linked.to().equals(command.to()) && linked.kind() == command.kind()
                        ? Decision.nothing()
                        : Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Opened _ -> Decision.refuse(new MatterRefusal.AlreadyOpened());
            case Concluded concluded -> Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
            case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
        };
    }

    /** The matter that the report belongs to. */
    static Decision<IntakeEvent, MatterRefusal> takeIn(TakeIn command, Matter matter) {
        return takeIn(new TakeInAll(command.at(), List.of(command)), matter);
    }

    /** The same for many at once. */
    static Decision<IntakeEvent, MatterRefusal> takeIn(TakeInAll command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Received received -> takeIn(command, received.attached());
            case Opened opened -> takeIn(command, opened.attached());
            case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Concluded concluded -> Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
            case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> takeIn(TakeInAll command, List<Attached> attached) {
        var before = attached.stream().map(Attached::matter).collect(Collectors.toSet());
        var events = command.all().stream()
                .filter(one -> !before.contains(one.from()))
                .map(LinkRules::taken)
                .toArray(IntakeEvent[]::new);
        return events.length == 0 ? Decision.nothing() : Decision.accept(command.at(), events);
    }

    private static IntakeEvent taken(TakeIn one) {
        return switch (one.kind()) {
            case REPEAT -> new RepeatReported(one.from(), one.report());
            case JOIN -> new ClaimantJoined(one.from(), one.report(), one.claim());
        };
    }

    /** Follow-up alone reopens; intake knows of the outcome by the log only, so it asks. */
    static Decision<IntakeEvent, MatterRefusal> askReopening(AskReopening command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Received _ -> Decision.refuse(new MatterRefusal.NotConcluded());
            case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Opened opened -> reopeningAsked(command, opened.understanding());
            case Concluded concluded -> reopeningAsked(command, concluded.understanding());
            case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> reopeningAsked(
            AskReopening command, Understanding understanding) {
        var to = command.to() == null ? MatterRules.taker(understanding.mode()) : command.to();
        return Decision.accept(command.at(), new ReopeningRequested(command.from(), command.report(), to));
    }

    /** The report is a matter of its own again: it waits for triage, or its holder goes on. */
    static Decision<IntakeEvent, MatterRefusal> unlink(Unlink command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Linked linked ->
                linked.to().equals(command.from())
                        ? Decision.accept(command.at(), new RepeatUnlinked(linked.to(), linked.kind()))
                        : Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Received _, Opened _, Concluded _, Imported _ -> Decision.refuse(new MatterRefusal.NotLinked());
        };
    }

    /** The matter that it belonged to lets it go, whatever has become of it since. */
    static Decision<IntakeEvent, MatterRefusal> release(ReleaseLinked command, Matter matter) {
        return switch (matter) {
            case NotReceived _, Linked _, Concluded _, Imported _ -> Decision.nothing();
            case Received received -> release(command, received.attached());
            case Opened opened -> release(command, opened.attached());
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> release(ReleaseLinked command, List<Attached> attached) {
        var found = find(attached, command.matter());
        return found == null
                ? Decision.nothing()
                : Decision.accept(command.at(), new LinkUndone(found.matter(), found.kind()));
    }

    private static @Nullable Attached find(List<Attached> attached, MatterId matter) {
        return attached.stream()
                .filter(one -> one.matter().equals(matter))
                .findFirst()
                .orElse(null);
    }
}
