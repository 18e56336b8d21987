package org.anxin.intake.matter.application;

import java.util.List;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** Other names of enterprises, as somebody in charge has said; in memory. */
public interface OtherNames {
    /** What to look for when a report is to be recognised. */
    Widened widened(CentreCode centre, Likeness likeness);

    /**
     * Keyed hashes to look for.
     *
     * @param code of the enterprise's credit code, its own or that of the enterprise that goes by its name
     * @param names its name and the others of the same enterprise
     */
    record Widened(@Nullable String phone, @Nullable String code, List<String> names) {}
}
