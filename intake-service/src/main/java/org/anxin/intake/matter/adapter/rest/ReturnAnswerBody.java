package org.anxin.intake.matter.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the police answer to a return, for OpenAPI; fields beside it are kept too. */
@Schema(name = "ReturnAnswer")
record ReturnAnswerBody(
        @Schema(required = true, description = "whether the police take the matter back")
        Boolean accepted,

        @Schema(maxLength = FormReader.LONGEST_TEXT) @Nullable
        String statement) {}
