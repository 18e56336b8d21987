package org.anxin.contracts.intake;

import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;

/**
 * What was linked to the matter is a matter of its own again; a claimant who had joined no longer counts here.
 *
 * @param matter the id that was linked
 */
public record LinkUndone(MatterId matter, LinkKind kind) implements IntakeEvent {}
