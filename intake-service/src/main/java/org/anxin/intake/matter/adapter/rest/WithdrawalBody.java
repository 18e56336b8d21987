package org.anxin.intake.matter.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a referral is taken back, for OpenAPI; fields beside it are kept too. */
@Schema(name = "Withdrawal")
record WithdrawalBody(
        @Schema(maxLength = FormReader.LONGEST_TEXT) @Nullable
        String statement) {}
