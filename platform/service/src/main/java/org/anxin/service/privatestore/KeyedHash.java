package org.anxin.service.privatestore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anxin.service.ServiceConfig;
import org.anxin.service.codec.StrictJson;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA-256 under the installation's key: equal contents have equal hashes, and nobody without the key can try contents out. */
@Singleton
public class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY_BYTES = 32;

    private final @Nullable Mac keyed;
    private final JsonMapper json = StrictJson.rest();

    KeyedHash(ServiceConfig config) {
        this.keyed = config.keyedHash().key().map(KeyedHash::keyed).orElse(null);
    }

    private static Mac keyed(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < LEAST_KEY_BYTES) {
            throw new IllegalStateException(
                    "anxin.keyed-hash.key must be Base64 of " + LEAST_KEY_BYTES + " bytes or more");
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a text, 32 bytes. */
    public byte[] of(String text) {
        if (keyed == null) {
            throw new IllegalStateException("anxin.keyed-hash.key is not set");
        }
        try {
            // A copy that has taken the key already is cheaper than keying a new one.
            return ((Mac) keyed.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a text as 64 hexadecimal digits. */
    public String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** The hash of parsed content, such as a request record: white space and the order of fields in the request don't matter. */
    public byte[] fingerprint(Object content) {
        try {
            return of(content.getClass().getSimpleName() + json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(content.getClass() + " can't be written", e);
        }
    }
}
