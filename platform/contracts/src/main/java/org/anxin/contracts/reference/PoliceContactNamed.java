package org.anxin.contracts.reference;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.GridCode;

/** Who the police contact of a grid and of the grids in it is (网格警格协同), in place of who was named before. */
public record PoliceContactNamed(GridCode grid, ActorId contact) implements ReferenceEvent {}
