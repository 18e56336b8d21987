package org.anxin.intake.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.anxin.intake.ledger.LedgerTable.Sealed;
import org.anxin.service.codec.StrictJson;
import org.anxin.service.privatestore.PrivateKeys;
import org.anxin.service.privatestore.SealedPlace;

/** Seals parts of a ledger while they wait: each is bound to its import and place, so that none can be moved. */
@Singleton
class LedgerParts {
    private static final JsonMapper JSON = StrictJson.rest();

    private final PrivateKeys keys;

    LedgerParts(PrivateKeys keys) {
        this.keys = keys;
    }

    /** Where parts stand, so that a change of keys reaches those that wait. */
    @Produces
    @Singleton
    static SealedPlace place() {
        return new SealedPlace(
                "ledger_import_part",
                """
                        SELECT import_id, part, ciphertext, NULL::uuid, 1 FROM ledger_import_part
                        WHERE (import_id, part) > (?, ?) AND substring(ciphertext FROM 1 FOR 5) <> ? ORDER BY import_id, part LIMIT 100""",
                "UPDATE ledger_import_part SET ciphertext = ? WHERE import_id = ? AND part = ? AND ciphertext = ?",
                place -> bound(place.id(), place.part()));
    }

    Sealed seal(UUID id, int part, LedgerPart content) {
        try {
            return new Sealed(part, keys.encrypt(JSON.writeValueAsBytes(content), bound(id, part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LedgerPart open(UUID id, Sealed sealed) {
        try {
            return JSON.readValue(keys.decrypt(sealed.ciphertext(), bound(id, sealed.part())), LedgerPart.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bound(UUID id, int part) {
        return ByteBuffer.allocate(20)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(part)
                .array();
    }
}
