package org.anxin.contracts.dispatch;

import java.time.Instant;
import org.anxin.contracts.value.StageCode;

/**
 * A clock has used up the part of its limit after which its policy warns.
 */
public record ClockWarned(StageCode stage, Instant dueAt) implements DispatchEvent {}
