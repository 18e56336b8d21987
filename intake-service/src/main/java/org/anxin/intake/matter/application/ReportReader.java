package org.anxin.intake.matter.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.IntakeFlag;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OrganisationId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SubcategoryCode;
import org.anxin.intake.matter.application.Codes.Table;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.intake.matter.domain.CreditCodes;
import org.anxin.service.clock.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Reads one form's codes by our tables. What a table doesn't know is kept as it came, flagged and warned of, never refused. The same form gives the
 * same, but for the ids.
 */
final class ReportReader {
    private static final String UNKNOWN = "is not a code that is known here; it was kept for completion";

    private static final String ELSEWHERE = "belongs to another category; it was kept for completion";

    private final ReportForm form;
    private final Ids ids;
    private final CatalogueInForce catalogue;
    private final Set<IntakeFlag> flags = EnumSet.noneOf(IntakeFlag.class);
    private final List<Warning> warnings;

    private ReportReader(ReportForm form, Ids ids, CatalogueInForce catalogue) {
        this.form = form;
        this.ids = ids;
        this.catalogue = catalogue;
        this.warnings = new ArrayList<>(form.warnings());
    }

    /**
     * What a form says in our codes.
     *
     * @param flags what has to be completed, as far as the codes show
     * @param warnings the form's own and those of codes that aren't known
     */
    record Understood(
            @Nullable MatterKind kind,
            @Nullable Category category,
            @Nullable SubcategoryCode subcategory,
            @Nullable Severity severity,
            @Nullable HandlingMode mode,
            List<PartyAdded> parties,
            Set<IntakeFlag> flags,
            List<Warning> warnings) {}

    static Understood read(ReportForm form, Ids ids, CatalogueInForce catalogue) {
        return new ReportReader(form, ids, catalogue).read();
    }

    private Understood read() {
        if (!form.warnings().isEmpty()) {
            flags.add(IntakeFlag.UNKNOWN_FIELD);
        }
        if (form.confidential()) {
            flags.add(IntakeFlag.CONFIDENTIAL);
        }
        var kind = find("kind", form.kind(), Codes.KINDS, MatterKind.UNMAPPED, IntakeFlag.UNMAPPED_KIND);
        var category =
                find("category", form.category(), Codes.CATEGORIES, Category.UNMAPPED, IntakeFlag.UNMAPPED_CATEGORY);
        var sorted = form.subcategory() == null ? null : catalogue.subcategory(form.subcategory());
        if (form.subcategory() != null && (sorted == null || category != null && category != sorted.category())) {
            flags.add(IntakeFlag.UNKNOWN_FIELD);
            warnings.add(new Warning("subcategory", sorted == null ? UNKNOWN : ELSEWHERE));
            sorted = null;
        }
        if (sorted != null) {
            category = sorted.category();
        }
        var severity =
                find("severity", form.severity(), Codes.SEVERITIES, Severity.ORDINARY, IntakeFlag.UNMAPPED_SEVERITY);
        var mode = find("handlingMode", form.handlingMode(), Codes.MODES, null, IntakeFlag.UNKNOWN_FIELD);
        var parties = new ArrayList<PartyAdded>(form.parties().size());
        for (var i = 0; i < form.parties().size(); i++) {
            parties.add(party("parties[" + i + "].", form.parties().get(i)));
        }
        return new Understood(
                kind,
                category,
                sorted == null ? null : sorted.subcategory(),
                severity,
                mode,
                parties,
                flags,
                List.copyOf(warnings));
    }

    private PartyAdded party(String path, PartyForm party) {
        // Somebody of an unknown kind is treated as a person: nothing about persons stands in events.
        var kind = find(path + "kind", party.kind(), Codes.PARTY_KINDS, null, IntakeFlag.UNMAPPED_PARTY);
        var role = find(path + "role", party.role(), Codes.PARTY_ROLES, null, IntakeFlag.UNMAPPED_PARTY);
        if (party.kind() == null || party.role() == null) {
            flags.add(IntakeFlag.UNMAPPED_PARTY);
            warnings.add(new Warning(path + (party.kind() == null ? "kind" : "role"), "is missing; to be completed"));
        }
        var credit = kind == PartyKind.ORGANISATION ? creditCode(path, party.creditCode()) : null;
        return new PartyAdded(
                new PartyId(ids.next()),
                kind == null ? PartyKind.PERSON : kind,
                role == null ? PartyRole.UNMAPPED : role,
                kind == PartyKind.ORGANISATION ? organisation(credit) : null,
                credit);
    }

    private OrganisationId organisation(@Nullable CreditCode credit) {
        return credit == null ? new OrganisationId(ids.next()) : CreditCodes.organisation(credit);
    }

    private @Nullable CreditCode creditCode(String path, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var code = CreditCodes.wellFormed(text).orElse(null);
        if (code == null) {
            warnings.add(new Warning(
                    path + "creditCode",
                    "is not a well-formed unified social credit code; it was kept for completion"));
        }
        return code;
    }

    private <T extends Enum<T>> @Nullable T find(
            String field, @Nullable String code, Table<T> table, @Nullable T otherwise, IntakeFlag flag) {
        if (code == null) {
            return null;
        }
        var found = table.find(code).orElse(null);
        if (found == null) {
            flags.add(flag);
            warnings.add(new Warning(field, UNKNOWN));
            return otherwise;
        }
        return found;
    }
}
