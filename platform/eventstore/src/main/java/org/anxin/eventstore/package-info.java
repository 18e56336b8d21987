/**
 * Keeps streams of events in PostgreSQL and carries them to Kafka, so that the log loses and reorders nothing. Knows no event of its own.
 */
@NullMarked
package org.anxin.eventstore;

import org.jspecify.annotations.NullMarked;
