package org.anxin.eventstore;

import java.time.Duration;
import java.util.function.Function;

/**
 * The wish to be answered once: the same key again gets the stored answer.
 *
 * @param client who the key belongs to
 * @param fingerprint keyed hash of the parsed content: another content under the same key is refused
 * @param answer makes the answer to store, as JSON text, from the state after the command
 * @param keep how long the key is kept
 */
public record IdempotentAnswer<S>(
        String client, String key, byte[] fingerprint, Function<S, String> answer, Duration keep) {}
