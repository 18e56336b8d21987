package org.anxin.intake.matter.application;

import jakarta.inject.Singleton;
import org.anxin.contracts.value.ReportId;
import org.anxin.service.privatestore.KeyedHash;

/**
 * Codes by which a reporter may follow a report without an account. Whoever has one may look, so none is ever stored: a code is made anew from the
 * report's id, and what is kept to find the report by is a keyed hash of it.
 */
@Singleton
public class TrackingCodes {
    /** Crockford's base 32: nothing that reads like something else. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private final KeyedHash keyedHash;

    TrackingCodes(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /** The code of a report: 12 characters, 60 bits. */
    public String code(ReportId report) {
        var hash = keyedHash.of("tracking-code:" + report.value());
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(hash[i] & 31));
        }
        return code.toString();
    }

    /** What is kept of a code. */
    public String hash(String code) {
        return keyedHash.hex("tracking-hash:" + code);
    }
}
