package org.anxin.service.privatestore;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A column of ciphertexts, as a change of keys has to know it. Whoever keeps ciphertexts produces one as a bean for each of his columns.
 *
 * @param table for messages
 * @param select the next hundred that aren't made by a key, in the order of their ids: columns id (uuid), part (integer), ciphertext, and whatever
 *     {@code bound} needs; parameters are the id and part of the last one, and the first five bytes of what the key makes
 * @param replace puts a ciphertext in another's place; parameters are the new one, id, part, the old one
 * @param bound what a ciphertext is bound to
 */
public record SealedPlace(String table, String select, String replace, Bound bound) {
    /** What the ciphertext of a row is bound to. */
    @FunctionalInterface
    public interface Bound {
        /** The bytes; null while nobody can know, which keeps its key in use. */
        byte @Nullable [] of(ResultSet row) throws SQLException;
    }
}
