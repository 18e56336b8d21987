package org.anxin.intake.matter.domain;

import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterKind;
import org.anxin.eventstore.decide.Decision;
import org.anxin.intake.matter.domain.Matter.Concluded;
import org.anxin.intake.matter.domain.Matter.Imported;
import org.anxin.intake.matter.domain.Matter.Linked;
import org.anxin.intake.matter.domain.Matter.NotReceived;
import org.anxin.intake.matter.domain.Matter.Opened;
import org.anxin.intake.matter.domain.Matter.Received;
import org.anxin.intake.matter.domain.MatterCommand.Correct;
import org.jspecify.annotations.Nullable;

/**
 * Kind, category and severity are what intake says they are, whoever holds the matter, and even when it is closed. Who handles it (field or desk) is
 * the holder's decision, so intake corrects the mode only while it holds the matter.
 */
final class CorrectionRules {
    private CorrectionRules() {}

    static Decision<IntakeEvent, MatterRefusal> correct(Correct command, Matter matter) {
        return switch (matter) {
            case NotReceived _ -> Decision.refuse(new MatterRefusal.UnknownMatter());
            case Linked linked -> Decision.refuse(new MatterRefusal.LinkedAlready(linked.to()));
            case Received received ->
                correct(command, received.understanding(), received.facts().channel());
            case Opened opened -> correct(command, opened.understanding(), null);
            case Concluded concluded -> correct(command, concluded.understanding(), null);
            case Imported imported -> correct(command, imported.understanding(), null);
        };
    }

    /** The channel is null for a matter that intake doesn't hold. */
    private static Decision<IntakeEvent, MatterRefusal> correct(
            Correct command, Understanding before, @Nullable Channel channel) {
        if (!command.seen().equals(before)) {
            return Decision.refuse(new MatterRefusal.ChangedMeanwhile());
        }
        var after = before.correctedBy(command, channel);
        if (after.mode() != before.mode() && channel == null) {
            return Decision.refuse(new MatterRefusal.ModeIsTheHolders());
        }
        if (command.category() != null && after.kind() != MatterKind.DISPUTE) {
            return Decision.refuse(new MatterRefusal.CategoryForDisputesOnly(after.kind()));
        }
        if (command.subcategory() != null && after.category() == null) {
            return Decision.refuse(new MatterRefusal.CategoryForDisputesOnly(after.kind()));
        }
        if (command.kind() == MatterKind.DISPUTE && after.category() == null) {
            return Decision.refuse(new MatterRefusal.CategoryMissing());
        }
        return after.equals(before)
                ? Decision.nothing()
                : Decision.accept(
                        command.at(),
                        new MatterCorrected(
                                before.revision() + 1,
                                after.kind(),
                                after.category(),
                                after.severity(),
                                after.mode(),
                                command.policy(),
                                after.subcategory()));
    }
}
