package org.anxin.intake.matter.application;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.anxin.service.privatestore.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a statement are recognised by: a keyed MinHash over its pairs of letters, as Chinese isn't split by blanks. Two statements agree in about as many
 * places as they have pairs in common. Each pair goes through SipHash-2-4 under a key of the installation's, so nobody without it can try words out.
 */
@Singleton
public class Wording {
    private static final int PLACES = 32;
    private static final int DIGITS = 2;

    /** A quarter of the pairs in common: of statements about two things fewer than one pair in a thousand has so much ({@code WordingTest}). */
    private static final int ALIKE = PLACES / 4;

    /** What is shorter is alike by chance. */
    private static final int LEAST_PAIRS = 6;

    private final KeyedHash hash;

    Wording(KeyedHash hash) {
        this.hash = hash;
    }

    /** What is kept of a statement; null when it says too little. */
    public @Nullable String of(@Nullable String statement) {
        if (statement == null) {
            return null;
        }
        var letters = Normalizer.normalize(statement, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .toArray();
        return letters.length <= LEAST_PAIRS ? null : sketch(letters);
    }

    private String sketch(int[] letters) {
        var key = hash.hex("words");
        var low = Long.parseUnsignedLong(key, 0, 16, 16);
        var high = Long.parseUnsignedLong(key, 16, 32, 16);
        var least = new long[PLACES];
        Arrays.fill(least, Long.MAX_VALUE);
        for (var i = 1; i < letters.length; i++) {
            var pair = siphash(low, high, (long) letters[i - 1] << Character.SIZE | letters[i]);
            for (var place = 0; place < PLACES; place++) {
                least[place] = Math.min(least[place], mixed(pair, place));
            }
        }
        var kept = new byte[PLACES];
        for (var place = 0; place < PLACES; place++) {
            // The order of values is decided by their first digits, so their last byte is as good as by chance.
            kept[place] = (byte) least[place];
        }
        return HexFormat.of().formatHex(kept);
    }

    /** Whether two statements, of which this is kept, have so many words in common that they may be about one thing. */
    public static boolean alike(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        var same = 0;
        for (var i = 0; i < PLACES * DIGITS; i += DIGITS) {
            same += one.regionMatches(i, other, i, DIGITS) ? 1 : 0;
        }
        return same >= ALIKE;
    }

    /** Another order of the pairs for each place: the finaliser of SplitMix64. */
    private static long mixed(long pair, int place) {
        var mixed = pair + (place + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** SipHash-2-4 of one word of four bytes. */
    private static long siphash(long low, long high, long word) {
        var state = new long[] {
            low ^ 0x736F6D6570736575L, high ^ 0x646F72616E646F6DL, low ^ 0x6C7967656E657261L, high ^ 0x7465646279746573L
        };
        var last = (long) Integer.BYTES << 56 | word;
        state[3] ^= last;
        round(state);
        round(state);
        state[0] ^= last;
        state[2] ^= 0xFF;
        for (var i = 0; i < 4; i++) {
            round(state);
        }
        return state[0] ^ state[1] ^ state[2] ^ state[3];
    }

    private static void round(long[] v) {
        v[0] += v[1];
        v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
        v[0] = Long.rotateLeft(v[0], 32);
        v[2] += v[3];
        v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
        v[0] += v[3];
        v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
        v[2] += v[1];
        v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
        v[2] = Long.rotateLeft(v[2], 32);
    }
}
