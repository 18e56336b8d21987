package org.anxin.service.privatestore;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;

/** What a private text can be found by without being read: keyed hashes, of each centre its own. */
@Singleton
public class BlindIndex {
    private final KeyedHash hash;

    BlindIndex(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * The entry of a value, 16 bytes of its keyed hash.
     *
     * @param kind what the value is, such as {@code phone}
     * @param value normalised, so that it is found however it is written
     */
    public UUID entry(CentreCode centre, String kind, String value) {
        var bytes = ByteBuffer.wrap(hash.of("blind/" + centre.value() + '/' + kind + ':' + value));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
