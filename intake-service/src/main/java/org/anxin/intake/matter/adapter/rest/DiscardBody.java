package org.anxin.intake.matter.adapter.rest;

import jakarta.validation.constraints.NotNull;
import org.anxin.intake.matter.application.Draft.Discarding;

/** Why nothing comes of a draft. */
record DiscardBody(@NotNull Discarding reason) {}
