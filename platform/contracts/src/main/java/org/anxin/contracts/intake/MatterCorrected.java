package org.anxin.contracts.intake;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A person has found that the matter is another than was thought. A fact about the matter, whoever holds it: figures follow, and so do the clocks.
 *
 * @param revision 1 for the first correction of the matter, then counted on
 * @param category of a dispute
 * @param policy the clock policy that would have been its own when it was opened; null when it wasn't opened
 * @param subcategory of the category, as the centre's catalogue has it; null also in what was told before there were any
 */
public record MatterCorrected(
        int revision,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        HandlingMode mode,
        @Nullable PolicyRef policy,
        @Nullable SubcategoryCode subcategory)
        implements IntakeEvent {
    /** One without a subcategory. */
    public MatterCorrected(
            int revision,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            HandlingMode mode,
            @Nullable PolicyRef policy) {
        this(revision, kind, category, severity, mode, policy, null);
    }
}
