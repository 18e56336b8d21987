package org.anxin.intake.matter.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said to a consultation, for OpenAPI; fields beside it are kept too. */
@Schema(name = "Advice")
record AdviceBody(
        @Schema(required = true, maxLength = FormReader.LONGEST_TEXT)
        String advice) {}
