package org.anxin.dispatch.policy.adapter.rest;

import java.time.Instant;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.service.calendar.Due;
import org.jspecify.annotations.Nullable;

/**
 * A term by law, and when it would be over.
 *
 * @param due the first moment that is too late
 * @param extended the same when it is made longer; null where it may not be
 */
record TermAnswer(TermAdopted term, Due due, @Nullable Due extended, Instant start) {}
