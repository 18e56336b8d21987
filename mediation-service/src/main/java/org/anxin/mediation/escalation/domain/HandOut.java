package org.anxin.mediation.escalation.domain;

import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.LegalMatterCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is to handle a matter.
 *
 * @param legalMatter what it is in law; null when nobody has said
 */
public record HandOut(@Nullable LegalMatterCode legalMatter, Offer lead, List<Offer> assisting) {
    public HandOut {
        assisting = List.copyOf(assisting);
    }

    List<DepartmentCode> departments() {
        return Stream.concat(Stream.of(lead), assisting.stream())
                .map(Offer::department)
                .toList();
    }
}
