package org.anxin.contracts.intake;

import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;

/**
 * The report is no matter of its own: it belongs to another, which goes on for both. It waits with intake, or rests with its holder, who has agreed to
 * that; nothing is done about it by itself.
 *
 * @param to the matter that it belongs to
 * @param automatic linked at receipt by the rule for certain repeats; otherwise a person has confirmed it
 */
public record RepeatLinked(MatterId to, LinkKind kind, boolean automatic) implements IntakeEvent {}
