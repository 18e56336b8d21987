package org.anxin.contracts.reference;

import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.OfficerCode;
import org.jspecify.annotations.Nullable;

/**
 * A grid exists. There is no grid without a named officer (以网定格、以格定人).
 *
 * @param parent the grid or zone that it is part of
 */
public record GridRegistered(GridCode grid, @Nullable GridCode parent, OfficerCode officer) implements ReferenceEvent {}
