package org.anxin.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import org.anxin.service.privatestore.PrivateKeys;
import org.anxin.service.privatestore.SealedPlace;

/** Makes secrets, keeps them encrypted and bound to their endpoint, and signs with them. */
@Singleton
class Secrets {
    /** Standard Webhooks asks for 24 to 64. */
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final PrivateKeys keys;

    Secrets(PrivateKeys keys) {
        this.keys = keys;
    }

    @Produces
    @Singleton
    static SealedPlace current() {
        return place("secret");
    }

    @Produces
    @Singleton
    static SealedPlace previous() {
        return place("previous_secret");
    }

    private static SealedPlace place(String column) {
        return new SealedPlace(
                "webhook_endpoint." + column,
                """
                        SELECT id, 0, %1$s, NULL::uuid, 1 FROM webhook_endpoint
                        WHERE id > ? AND ?::integer <= 0 AND substring(%1$s FROM 1 FOR 5) <> ? ORDER BY id LIMIT 100""".formatted(column),
                "UPDATE webhook_endpoint SET %1$s = ? WHERE id = ? AND ?::integer = 0 AND %1$s = ?".formatted(column),
                row -> bound(row.id()));
    }

    /** A new secret as receivers take it: {@code whsec_…}. */
    String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    SealedSecrets sealed(UUID endpoint, String secret) {
        return new SealedSecrets(keys.encrypt(secret.getBytes(US_ASCII), bound(endpoint)), null, null);
    }

    /** With a new one in front; the one that was stays valid for a while. */
    SealedSecrets rotated(UUID endpoint, SealedSecrets old, String secret, Instant oldUntil) {
        return new SealedSecrets(sealed(endpoint, secret).current(), old.current(), oldUntil);
    }

    /**
     * The value of {@code webhook-signature}: one signature for each secret that is valid.
     *
     * @param seconds since 1970, as {@code webhook-timestamp} says
     */
    String signature(Endpoint endpoint, Instant now, UUID message, long seconds, String payload) {
        var signatures = new ArrayList<String>(2);
        var secrets = endpoint.secrets();
        signatures.add(sign(endpoint.id(), secrets.current(), message, seconds, payload));
        var previous = secrets.previous();
        var until = secrets.previousUntil();
        if (previous != null && until != null && now.isBefore(until)) {
            signatures.add(sign(endpoint.id(), previous, message, seconds, payload));
        }
        return String.join(" ", signatures);
    }

    private String sign(UUID endpoint, byte[] secret, UUID message, long seconds, String payload) {
        try {
            return new Webhook(new String(keys.decrypt(secret, bound(endpoint)), US_ASCII))
                    .sign(message.toString(), seconds, payload);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("a webhook can't be signed", e);
        }
    }

    private static byte[] bound(UUID endpoint) {
        return ("webhook " + endpoint).getBytes(US_ASCII);
    }
}
