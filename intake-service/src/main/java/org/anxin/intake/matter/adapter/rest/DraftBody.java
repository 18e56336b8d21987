package org.anxin.intake.matter.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known when the caller hangs up, for OpenAPI; one of both is needed, and fields beside them are kept too. */
@Schema(name = "Draft")
record DraftBody(
        @Schema(maxLength = FormReader.LONGEST_CODE) @Nullable
        String callerLine,

        @Schema(maxLength = FormReader.LONGEST_TEXT) @Nullable
        String statement) {}
