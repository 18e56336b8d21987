package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.TeamCode;

/**
 * The first-response team on duty was instructed; it has not received it yet.
 */
public record TeamInstructed(TeamCode team) implements DispatchEvent {}
