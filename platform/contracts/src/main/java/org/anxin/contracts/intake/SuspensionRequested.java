package org.anxin.contracts.intake;

import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;

/**
 * A person has found that the matter belongs to another though it was handed on: its holder is asked to suspend, and does so or refuses. It is linked
 * when the holder has agreed.
 *
 * @param to the matter that it belongs to
 * @param holder who is asked, and on which leg; nobody else answers
 */
public record SuspensionRequested(MatterId to, LinkKind kind, HandOver holder) implements IntakeEvent {}
