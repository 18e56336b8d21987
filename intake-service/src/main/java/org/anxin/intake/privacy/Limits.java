package org.anxin.intake.privacy;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/** What is told of people: how long it may be, and that nobody keeps a copy. */
final class Limits {
    static final int LONGEST_NAME = 500;
    static final int LONGEST_NUMBER = 64;
    static final int LONGEST_STATEMENT = 8000;
    static final int LEAST_REASON = 3;
    static final int LONGEST_REASON = 200;

    /** Two letters at least: blanks are no reason. */
    static final String SAYS_SOMETHING = "(?s).*[\\p{L}\\p{N}].*[\\p{L}\\p{N}].*";

    private Limits() {}

    static Response notKept(Object answer) {
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(answer).cacheControl(cache).build();
    }
}
