package org.anxin.contracts.reference;

import java.util.List;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.TeamCode;

/**
 * A first-response team is on duty round the clock for some grids.
 *
 * @param grids empty for a team that serves all the others
 */
public record TeamRegistered(TeamCode team, List<GridCode> grids) implements ReferenceEvent {}
