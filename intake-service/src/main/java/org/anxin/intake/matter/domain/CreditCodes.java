package org.anxin.intake.matter.domain;

import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.CreditCode;
import org.anxin.contracts.value.OrganisationId;

/** Unified social credit codes (统一社会信用代码) as in GB 32100-2015. */
public final class CreditCodes {
    /** The standard's 31 characters in the order of their values: no I, O, S, V, Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    private CreditCodes() {}

    /** The code when it is well formed: 18 characters of the alphabet, the last one the check digit of the others. */
    public static Optional<CreditCode> wellFormed(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < LENGTH - 1; i++) {
            var value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            sum += value * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        var check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return text.charAt(LENGTH - 1) == ALPHABET.charAt(check) ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    /** The id of the organisation with this code: the same wherever and whenever it is named. */
    public static OrganisationId organisation(CreditCode code) {
        // The code is plain ASCII, so the bytes are the same in every charset that may be the default.
        return new OrganisationId(UUID.nameUUIDFromBytes(("organisation:" + code.value()).getBytes()));
    }
}
