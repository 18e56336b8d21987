package org.anxin.contracts.value;

import org.jspecify.annotations.Nullable;

/**
 * What a word of a source that refers matters stands for.
 *
 * @param category for disputes
 */
public record UpstreamTerm(
        SourceCode source,
        Term term,
        MatterKind kind,
        @Nullable Category category) {}
