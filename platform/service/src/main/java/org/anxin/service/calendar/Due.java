package org.anxin.service.calendar;

import java.time.Instant;

/**
 * When something is due.
 *
 * @param at the first moment that is too late
 * @param certain false when it reaches into a year whose official days aren't known yet: it may come to lie elsewhere
 */
public record Due(Instant at, boolean certain) {}
