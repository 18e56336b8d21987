package org.anxin.intake.matter.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReportField;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.service.codec.JsonText;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.CentreReference.Sorted;
import org.jspecify.annotations.Nullable;

/** What the centre's catalogue asks reports for, and how it sorts them; from memory. */
final class CatalogueInForce {
    private final Optional<CentreReference> centre;

    CatalogueInForce(Optional<CentreReference> centre) {
        this.centre = centre;
    }

    /**
     * A subcategory by its code, in any case, or its term; null when the catalogue has none such.
     */
    @Nullable
    Sorted subcategory(String word) {
        var stripped = word.strip();
        return centre.flatMap(known ->
                        known.subcategory(stripped).or(() -> known.subcategory(stripped.toUpperCase(Locale.ROOT))))
                .orElse(null);
    }

    /** What it asks a report of a kind for and this one lacks, each once. */
    List<ReportField> missing(
            Channel channel, ReportForm form, MatterKind kind, @Nullable Category category, Place place) {
        var required = centre.map(known -> known.required(kind)).orElse(List.of());
        if (required.isEmpty()) {
            return List.of();
        }
        var missing = new ArrayList<ReportField>();
        for (var field : required) {
            var there = switch (field) {
                // Other kinds have none, whatever is asked for.
                case CATEGORY -> kind != MatterKind.DISPUTE || category != null;
                case CLAIM -> form.claim() != null;
                case GRID -> place.grid() != null;
                case SITE -> place.site() != null;
                case REPORTER_PHONE -> isReachable(channel, form);
                case ENTERPRISE -> form.parties().stream().anyMatch(CatalogueInForce::isNamedEnterprise);
            };
            if (!there && !missing.contains(field)) {
                missing.add(field);
            }
        }
        return List.copyOf(missing);
    }

    /** A caller of the hotline is reached by the line that she had. */
    private static boolean isReachable(Channel channel, ReportForm form) {
        return form.parties().stream().anyMatch(party -> reports(party) && isGiven(party.phone()))
                || channel == Channel.HOTLINE && isGiven(JsonText.text(form.content(), "callerLine"));
    }

    /** Whoever has a phone and isn't said to be on the other side. */
    private static boolean reports(PartyForm party) {
        return FoundBy.isPerson(party)
                && (party.role() == null
                        || Codes.PARTY_ROLES
                                .find(party.role())
                                .filter(role -> switch (role) {
                                    case REPORTER, CLAIMANT, REPRESENTATIVE, UNMAPPED -> false;
                                    case RESPONDENT, EMPLOYER, GENERAL_CONTRACTOR, SUBCONTRACTOR, WITNESS -> true;
                                })
                                .isEmpty());
    }

    private static boolean isNamedEnterprise(PartyForm party) {
        return !FoundBy.isPerson(party) && (isGiven(party.name()) || isGiven(party.creditCode()));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
