package org.anxin.intake.catalogue.adapter.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.value.CatalogueCategory;
import org.anxin.contracts.value.CatalogueChannel;
import org.anxin.contracts.value.CatalogueKind;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.ReportField;
import org.anxin.contracts.value.UpstreamTerm;

/**
 * A catalogue as people and pages read it.
 *
 * @param version 0 for what holds until a centre has adopted one of its own
 */
record CatalogueAnswer(
        int version,
        List<CatalogueKind> kinds,
        List<CatalogueCategory> categories,
        List<CatalogueChannel> channels,
        List<UpstreamTerm> upstream) {

    static CatalogueAnswer of(CatalogueAdopted adopted) {
        return new CatalogueAnswer(
                adopted.version(), adopted.kinds(), adopted.categories(), adopted.channels(), adopted.upstream());
    }

    /** Every kind, category and channel there is, with all departments. */
    static CatalogueAnswer before(Collection<DepartmentCode> departments) {
        return new CatalogueAnswer(
                0,
                Arrays.stream(MatterKind.values())
                        .filter(kind -> kind != MatterKind.UNMAPPED)
                        .map(kind -> new CatalogueKind(
                                kind, kind == MatterKind.DISPUTE ? List.of(ReportField.CATEGORY) : List.of()))
                        .toList(),
                Arrays.stream(Category.values())
                        .filter(category -> category != Category.UNMAPPED)
                        .map(category -> new CatalogueCategory(category, List.of()))
                        .toList(),
                Arrays.stream(Channel.values())
                        .map(channel -> new CatalogueChannel(channel, List.copyOf(departments)))
                        .toList(),
                List.of());
    }
}
