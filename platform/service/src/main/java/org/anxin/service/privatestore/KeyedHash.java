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

    private final @Nullable SecretKeySpec key;
    private final JsonMapper json = StrictJson.rest();

    KeyedHash(ServiceConfig config) {
        this.key = config.keyedHash().key().map(KeyedHash::key).orElse(null);
    }

    private static SecretKeySpec key(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < LEAST_KEY_BYTES) {
            throw new IllegalStateException(
                    "anxin.keyed-hash.key must be Base64 of " + LEAST_KEY_BYTES + " bytes or more");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The hash of a text, 32 bytes. */
    public byte[] of(String text) {
        if (key == null) {
            throw new IllegalStateException("anxin.keyed-hash.key is not set");
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
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
