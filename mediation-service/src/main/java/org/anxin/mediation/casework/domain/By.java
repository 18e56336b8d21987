package org.anxin.mediation.casework.domain;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;

/**
 * Who wants something, in which role, and for which centre: a matter of another centre doesn't exist for them.
 */
public record By(ActorId actor, ActorRole role, CentreCode centre) {}
