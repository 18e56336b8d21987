package org.anxin.contracts.reference;

import org.anxin.contracts.value.CentreCode;

/**
 * A centre is served by this installation.
 */
public record CentreRegistered(CentreCode centre) implements ReferenceEvent {}
