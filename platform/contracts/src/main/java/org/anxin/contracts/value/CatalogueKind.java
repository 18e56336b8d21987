package org.anxin.contracts.value;

import java.util.List;

/**
 * A kind of matter that a centre takes.
 *
 * @param required what a report of it is to be asked for
 */
public record CatalogueKind(MatterKind kind, List<ReportField> required) {}
