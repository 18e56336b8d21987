package org.anxin.service.privatestore;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of ciphertexts, as a change of keys has to know it. Whoever keeps ciphertexts produces one as a bean for each of his columns.
 *
 * @param table for messages
 * @param select the next hundred that aren't made by a key, in the order of their ids: columns id (uuid), part (integer), ciphertext, matter (uuid), parts
 *     (integer); parameters are the id and part of the last one, and the first five bytes of what the key makes
 * @param replace puts a ciphertext in another's place; parameters are the new one, id, part, the old one
 * @param bound what a ciphertext is bound to; null while nobody can know, which keeps its key in use
 */
public record SealedPlace(String table, String select, String replace, Function<Sealed, byte @Nullable []> bound) {
    /**
     * Where a ciphertext stands.
     *
     * @param part its place among several of one id
     * @param matter null where it belongs to none
     * @param parts how many there are of one id
     */
    public record Sealed(UUID id, int part, @Nullable UUID matter, int parts) {}
}
