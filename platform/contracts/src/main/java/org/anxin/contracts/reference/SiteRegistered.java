package org.anxin.contracts.reference;

import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.SiteCode;

/**
 * A site exists, in a grid.
 */
public record SiteRegistered(SiteCode site, GridCode grid) implements ReferenceEvent {}
