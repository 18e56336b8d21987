package org.anxin.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that only one command may ever take (a referral's number) or may take until it expires (an idempotency key).
 *
 * @param scope what the key is unique within, such as {@code referral} or {@code idempotency:<client>}
 * @param fingerprint keyed hash of the parsed content; null matches any content (a key that was rebuilt from events)
 * @param answer what was answered, as JSON text, to be answered again
 * @param expiresAt null for ever
 */
public record ClaimedKey(
        String scope,
        String key,
        byte @Nullable [] fingerprint,
        @Nullable String answer,
        @Nullable Instant expiresAt) {}
