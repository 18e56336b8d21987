package org.anxin.mediation.casework.domain;

import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;

/**
 * The number of a settlement's agreement in the register of its centre: the centre, the year of the settlement in the centre's zone, and twelve letters and
 * digits, such as {@code zone-1-2026-7K3M-Q9XT-2B4D}. A running number would need a counter that all of a centre's settlements wait for. The twelve are made of
 * the matter's id and the leg instead: the same settlement always has the same number, and one after a reopening has another. They are 60 bits, so that two
 * settlements share a number with a chance below 1 in 200 million where a centre has 100 000 of them in a year.
 */
public record AgreementNumber(String value) {
    /** Crockford's base 32: nothing that reads like something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int DIGITS = 12, GROUP = 4, BITS = 5;

    /**
     * The number of a settlement.
     *
     * @param leg in which mediation settled the matter
     * @param year of the settlement
     */
    public static AgreementNumber of(CentreCode centre, MatterId matter, int leg, int year) {
        return new AgreementNumber(centre.value() + "-" + year + mark(matter.value(), leg));
    }

    private static String mark(UUID matter, int leg) {
        var bits = mixed(mixed(mixed(matter.getMostSignificantBits()) ^ matter.getLeastSignificantBits()) + leg);
        var mark = new StringBuilder();
        for (var digit = 0; digit < DIGITS; digit++) {
            if (digit % GROUP == 0) {
                mark.append('-');
            }
            mark.append(ALPHABET.charAt((int) (bits >>> (Long.SIZE - (digit + 1) * BITS)) & 31));
        }
        return mark.toString();
    }

    /** The end of SplitMix64: no two inputs have the same result, and each bit of one changes about half of the other's. */
    private static long mixed(long bits) {
        var once = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        var twice = (once ^ once >>> 27) * 0x94d049bb133111ebL;
        return twice ^ twice >>> 31;
    }
}
