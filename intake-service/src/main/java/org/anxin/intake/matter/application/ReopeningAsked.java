package org.anxin.intake.matter.application;

import java.util.UUID;

/**
 * Follow-up was asked to reopen a matter; it is open again when {@code candidates} say so.
 *
 * @param matterId the matter that is to be reopened
 */
public record ReopeningAsked(UUID matterId) {}
