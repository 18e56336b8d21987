package org.anxin.intake.matter.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplement looks like, for OpenAPI; fields beside it are kept too. */
@Schema(name = "Supplement")
record SupplementBody(
        @Schema(required = true, maxLength = FormReader.LONGEST_TEXT)
        String statement) {}
