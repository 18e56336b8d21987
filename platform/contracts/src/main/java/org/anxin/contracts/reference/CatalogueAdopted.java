package org.anxin.contracts.reference;

import java.util.List;
import org.anxin.contracts.value.CatalogueCategory;
import org.anxin.contracts.value.CatalogueChannel;
import org.anxin.contracts.value.CatalogueKind;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.UpstreamTerm;

/**
 * A version of a centre's service catalogue holds, in place of the one before.
 *
 * @param centre the centre that the stream belongs to
 * @param version 1 or more
 * @param upstream what the words of those who refer matters stand for
 */
public record CatalogueAdopted(
        CentreCode centre,
        int version,
        List<CatalogueKind> kinds,
        List<CatalogueCategory> categories,
        List<CatalogueChannel> channels,
        List<UpstreamTerm> upstream)
        implements ReferenceEvent {}
