package org.anxin.contracts.intake;

import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;

/**
 * The link that the holder was asked to suspend for doesn't come about. A holder that has suspended goes on.
 *
 * @param to the matter that it was to belong to
 */
public record LinkDropped(MatterId to, LinkKind kind, LinkObstacle obstacle) implements IntakeEvent {}
