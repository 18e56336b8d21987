package org.anxin.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's messages are signed with, encrypted.
 *
 * @param previous signs as well until then; null when there is none
 */
record SealedSecrets(
        byte[] current,
        byte @Nullable [] previous,
        @Nullable Instant previousUntil) {}
