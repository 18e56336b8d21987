package org.anxin.contracts.intake;

import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;

/**
 * The link was a mistake: the report is a matter of its own again. It waits for triage, or goes on with its holder when it had been handed on.
 *
 * @param from the matter that it belonged to
 */
public record RepeatUnlinked(MatterId from, LinkKind kind) implements IntakeEvent {}
