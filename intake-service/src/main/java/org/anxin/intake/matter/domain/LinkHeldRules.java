package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.eventstore.decide.Decision;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.AskSuspension;
import org.anxin.intake.matter.domain.MatterCommand.DropLink;
import org.anxin.intake.matter.domain.MatterCommand.LinkSuspended;

/**
 * Same again, though it was handed on? Only its holder can let it rest, so it is linked in two steps: the holder is asked, and when it has suspended, the
 * matter is linked as any other, by a command to each stream of which both hold or none. What has become of both in between decides: two that are
 * to be linked to each other may both wait, and the first answer wins.
 */
final class LinkHeldRules {
    private LinkHeldRules() {}

    /** Asked again while the holder hasn't answered, or after it was linked, nothing changes. */
    static Decision<IntakeEvent, MatterRefusal> ask(AskSuspension command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            // Opened when it was looked at, and an opened matter never waits again.
            case Received _ -> Decision.refuse(new MatterRefusal.ChangedMeanwhile());
            case Linked linked ->
                linked.to().equals(command.to()) && linked.kind() == command.kind()
                        ? Decision.nothing()
                        : Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Opened opened -> ask(command, opened);
            case Concluded concluded -> Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
            case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
        };
    }

    private static Decision<IntakeEvent, MatterRefusal> ask(AskSuspension command, Opened opened) {
        if (opened.dealings().waiting() instanceof Linking linking) {
            return linking.to().equals(command.to()) && linking.kind() == command.kind()
                    ? Decision.nothing()
                    : Decision.refuse(new MatterRefusal.LinkPending(linking.to()));
        }
        return opened.attached().isEmpty()
                ? Decision.accept(command.at(), new SuspensionRequested(command.to(), command.kind(), command.holder()))
                : Decision.refuse(new MatterRefusal.HasLinksOfItsOwn());
    }

    /** Tells early what would stop the link in the end. */
    static Decision<IntakeEvent, MatterRefusal> expect(Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Received _, Opened _ -> Decision.nothing();
            case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Concluded concluded -> Decision.refuse(new MatterRefusal.AlreadyConcluded(concluded.outcome()));
            case Imported _ -> Decision.refuse(new MatterRefusal.FromLedger());
        };
    }

    /** Refused unless it waits for just that: the other matter must not take in what isn't linked to it. */
    static Decision<IntakeEvent, MatterRefusal> link(LinkSuspended command, Matter matter) {
        if (!(matter instanceof Opened opened)
                || !(opened.dealings().waiting() instanceof Linking linking)
                || !linking.to().equals(command.to())) {
            return Decision.refuse(new MatterRefusal.NoLinkAsked());
        }
        return opened.attached().isEmpty()
                ? Decision.accept(command.at(), new RepeatLinked(linking.to(), linking.kind(), false))
                : Decision.refuse(new MatterRefusal.HasLinksOfItsOwn());
    }

    /** The link is off; what nobody waits for changes nothing. */
    static Decision<IntakeEvent, MatterRefusal> drop(DropLink command, Matter matter) {
        return matter instanceof Opened opened
                        && opened.dealings().waiting() instanceof Linking linking
                        && linking.to().equals(command.to())
                ? Decision.accept(command.at(), new LinkDropped(linking.to(), linking.kind(), command.obstacle()))
                : Decision.nothing();
    }
}
