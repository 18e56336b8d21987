package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.TeamCode;

/**
 * The desk sends the instruction to another team before the first one has received it.
 */
public record TeamRedirected(TeamCode from, TeamCode to, TeamChangeReason reason) implements DispatchEvent {}
