package org.anxin.contracts.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which cases of mediation a term runs, from when, and what has to be done in it.
 *
 * @param kinds of matters; all when empty
 * @param categories of disputes; all when empty, and then also what has none
 * @param warnPercent part of its time after which a warning is given, 1 to 99
 */
public record TermTrigger(
        TermStart start, TermEnd end, List<MatterKind> kinds, List<Category> categories, int warnPercent) {
    /** @throws IllegalArgumentException when the warning is out of bounds */
    public TermTrigger {
        if (warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException("warnPercent must be within 1 to 99");
        }
        kinds = List.copyOf(kinds);
        categories = List.copyOf(categories);
    }

    /** Whether the term runs for such matters. */
    public boolean fits(MatterKind kind, @Nullable Category category) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (categories.isEmpty() || category != null && categories.contains(category));
    }
}
