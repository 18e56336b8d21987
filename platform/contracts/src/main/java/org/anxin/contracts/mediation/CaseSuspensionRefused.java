package org.anxin.contracts.mediation;

import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;

/**
 * Mediation doesn't let the case rest.
 *
 * @param to the matter that it was to belong to
 */
public record CaseSuspensionRefused(MatterId to, LinkObstacle obstacle) implements MediationEvent {}
