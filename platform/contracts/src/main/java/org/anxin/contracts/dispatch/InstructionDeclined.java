package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.TeamCode;

/**
 * The team that was instructed can't go. Another one that is on duty is instructed in the same moment, if there is one.
 */
public record InstructionDeclined(TeamCode team, TeamChangeReason reason) implements DispatchEvent {}
