package org.anxin.intake.matter.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.UpstreamTerm;
import org.anxin.service.reference.CentreReference;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Translates the words in which a source sorts its referrals, by the table in the centre's catalogue. What it doesn't know stays as it came. */
@Singleton
public class UpstreamCodes {
    private final Reference reference;

    UpstreamCodes(Reference reference) {
        this.reference = reference;
    }

    /** The same form with kind and category in our codes, as far as they are known; its content stays what was sent. */
    public ReportForm translated(CentreCode centre, SourceCode source, ReportForm form) {
        if (form.kind() == null && form.category() == null) {
            return form;
        }
        var known = reference.centre(centre).orElse(null);
        if (known == null) {
            return form;
        }
        var ofKind = find(known, source, form.kind());
        var ofCategory = find(known, source, form.category());
        if (ofKind.isEmpty() && ofCategory.isEmpty()) {
            return form;
        }
        // What a source says of the category is the closer word of the two.
        var closer = ofCategory.or(() -> ofKind);
        var kind = ofKind.or(() -> form.kind() == null ? ofCategory : Optional.empty())
                .map(UpstreamTerm::kind)
                .map(MatterKind::name)
                .orElse(form.kind());
        var category = form.category() != null && ofCategory.isEmpty()
                ? form.category()
                : closer.map(UpstreamTerm::category).map(Category::name).orElse(null);
        return form.in(kind, category);
    }

    private static Optional<UpstreamTerm> find(CentreReference known, SourceCode source, @Nullable String word) {
        return word == null ? Optional.empty() : known.upstream(source, word.strip());
    }
}
