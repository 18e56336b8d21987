package org.anxin.intake.enterprise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.service.rest.Page;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an enterprise, without anything personal. Reports that were linked to a matter are in its figures; drills are in none.
 *
 * @param organisationId as events name it
 * @param names it was reported under, of the latest reports that weren't erased
 * @param aliases other names that it goes by, as somebody in charge has said
 * @param sites where its matters arose, the most frequent first
 * @param matters newest first
 */
public record EnterpriseFile(
        UUID organisationId,
        String creditCode,
        List<String> names,
        List<String> aliases,
        Sums sums,
        List<Site> sites,
        Page<MatterOf> matters) {

    /**
     * All of its matters together.
     *
     * @param open of them, without an outcome
     * @param repeats how often matters were reported again
     * @param people who claim, as far as that was said
     * @param amountFen what they claim
     */
    public record Sums(
            int matters,
            int open,
            int repeats,
            long people,
            long amountFen,
            @Nullable Instant firstReceivedAt,
            @Nullable Instant lastReceivedAt) {}

    /** A place of some of its matters; without a site what is known of the grid. */
    public record Site(@Nullable String siteCode, @Nullable String gridCode, int matters) {}

    /**
     * One of its matters.
     *
     * @param state {@code RECEIVED} while it waits for triage, {@code OPENED}, or {@code CONCLUDED} once it has an outcome, as those of an old ledger have
     */
    public record MatterOf(
            UUID matterId,
            MatterKind kind,
            @Nullable Category category,
            String state,
            Instant receivedAt,
            @Nullable Instant openedAt,
            @Nullable String siteCode,
            int people,
            long amountFen,
            int repeats) {}

    /**
     * An enterprise that a search has found.
     *
     * @param creditCode null for those who were reported by this name and without a code
     */
    public record Hit(
            @Nullable UUID organisationId,
            @Nullable String creditCode,
            int matters,
            @Nullable Instant lastReceivedAt) {}
}
