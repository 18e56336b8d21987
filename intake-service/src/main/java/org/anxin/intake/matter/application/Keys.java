package org.anxin.intake.matter.application;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportId;
import org.anxin.eventstore.ClaimedKey;
import org.jspecify.annotations.Nullable;

/** The keys that a matter is the only one of. */
public final class Keys {
    private static final String REFERRAL = "referral";

    /** The scope of rows of old ledgers. */
    public static final String LEDGER = "ledger";

    private Keys() {}

    /**
     * A referral's number, taken for ever within its centre and source.
     *
     * @param fingerprint of the content; null when rebuilt from events
     */
    public static ClaimedKey ofReferral(CentreCode centre, ReferralKey referral, byte @Nullable [] fingerprint) {
        return new ClaimedKey(REFERRAL, textOf(centre, referral), fingerprint, null, null);
    }

    /**
     * A row of an old ledger, taken for ever. The report's id is made of centre and number, so the number itself stands nowhere but in the private store.
     *
     * @param fingerprint of the content; null when rebuilt from events
     */
    static ClaimedKey ofLedger(ReportId report, byte @Nullable [] fingerprint) {
        return new ClaimedKey(LEDGER, report.value().toString(), fingerprint, null, null);
    }

    /** A reporter's idempotency key, taken until it expires. */
    static ClaimedKey ofReport(CentreCode centre, ActorId client, String key, byte[] fingerprint, Instant expiresAt) {
        return new ClaimedKey("report:" + centre.value() + '/' + client.value(), key, fingerprint, null, expiresAt);
    }

    /** Source codes hold no slash, so two referrals never share a key. */
    private static String textOf(CentreCode centre, ReferralKey referral) {
        return centre.value()
                + '/'
                + referral.source().value()
                + '/'
                + referral.number().value();
    }
}
