package org.anxin.intake.matter.application;

import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.ReportField;
import org.anxin.intake.matter.application.ReportReader.Understood;
import org.anxin.intake.matter.domain.Facts;

/** What the sender is told of a report that was taken. */
final class Warnings {
    private Warnings() {}

    /**
     * The warnings of reading it, and those that follow from what the matter's first event says.
     *
     * @param facts of the first report, so that a repeat is told the same even when the directory has learnt of the place since
     */
    static List<Warning> of(Understood understood, Facts facts) {
        if (facts.flags().isEmpty()
                && facts.missing().isEmpty()
                && understood.warnings().isEmpty()) {
            return List.of();
        }
        var warnings = new ArrayList<>(understood.warnings());
        if (understood.kind() == null && facts.flags().contains(IntakeFlag.UNMAPPED_KIND)) {
            warnings.add(new Warning("kind", "is missing; to be completed"));
        }
        if (facts.flags().contains(IntakeFlag.CATEGORY_MISSING)) {
            warnings.add(new Warning("category", "is missing; to be completed"));
        }
        if (facts.flags().contains(IntakeFlag.PLACE_UNRESOLVED)) {
            warnings.add(new Warning("place", "could not be resolved to a grid; the shift lead decides"));
        }
        for (var field : facts.missing()) {
            var at = switch (field) {
                case CATEGORY -> "category";
                case CLAIM -> "claim";
                case GRID -> "place.gridCode";
                case SITE -> "place.siteCode";
                case REPORTER_PHONE, ENTERPRISE -> "parties";
            };
            // A dispute without a category was told of above.
            if (field != ReportField.CATEGORY) {
                warnings.add(new Warning(at, "is asked for by the catalogue (" + field + "); to be completed"));
            }
        }
        return List.copyOf(warnings);
    }
}
