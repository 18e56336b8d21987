package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.TeamCode;

/**
 * The shift lead takes the order from a team that has received it and gives it to another. Its clocks run on.
 */
public record TeamReassigned(TeamCode from, TeamCode to, TeamChangeReason reason) implements DispatchEvent {}
