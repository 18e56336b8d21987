package org.anxin.mediation.escalation.application;

import java.util.UUID;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/** What a department may know of a matter without being told who is concerned. */
public record EscalatedMatter(
        UUID id,
        CentreCode centre,
        MatterKind kind,
        @Nullable Category category,
        Severity severity) {}
