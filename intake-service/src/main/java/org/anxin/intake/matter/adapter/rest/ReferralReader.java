package org.anxin.intake.matter.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SourceCode;
import org.anxin.intake.matter.application.Referrers;
import org.anxin.intake.matter.application.ReportForm;
import org.anxin.intake.matter.application.UpstreamCodes;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads what a source sends about a matter that it refers. */
@Singleton
class ReferralReader {
    private final Referrers referrers;
    private final UpstreamCodes upstreamCodes;
    private final PlatformClock clock;

    ReferralReader(Referrers referrers, UpstreamCodes upstreamCodes, PlatformClock clock) {
        this.referrers = referrers;
        this.upstreamCodes = upstreamCodes;
        this.clock = clock;
    }

    /** A referral as it was sent. */
    record Referred(ReferralKey key, Channel channel, ReportForm form) {}

    /**
     * Reads one referral.
     *
     * @throws ProblemException 400 with all that is missing or malformed, 403 for another's source or a stranger, 422 for one that nobody knows
     */
    Referred read(Actor actor, @Nullable JsonNode body) {
        var findings = new Findings();
        var fields = Bodies.fields(body, findings);
        var given = fields.value("source", FormReader.LONGEST_CODE, SourceCode::new);
        var number = fields.value("referralNumber", FormReader.LONGEST_CODE, ReferralNumber::new);
        if (number == null) {
            fields.required("referralNumber");
        }
        var own = referrers.own(actor).orElse(null);
        if (own == null && given == null) {
            fields.required("source");
        }
        var form = FormReader.read(body, fields, findings, clock.now());
        if (given != null) {
            requireOwn(actor, given);
        }
        var key = new ReferralKey(Objects.requireNonNull(own != null ? own : given), Objects.requireNonNull(number));
        var channel = referrers.channel(key.source()).orElseThrow(this::unknownSource);
        return new Referred(key, channel, upstreamCodes.translated(actor.centre(), key.source(), form));
    }

    /**
     * Returns when the actor may speak for a source.
     *
     * @throws ProblemException 403 when it is another's
     */
    void requireOwn(Actor actor, SourceCode source) {
        var own = referrers.own(actor).orElse(source);
        if (!own.equals(source)) {
            throw new ProblemException(Problem.of(403, "not-your-source", "you refer as " + own.value() + " only"));
        }
    }

    /** What to say of a number that was used for something else. */
    static Problem usedForOtherContent(ReferralKey referral) {
        var supplements = "/intake/referrals/" + referral.source().value() + '/'
                + referral.number().value() + "/supplements";
        return Problem.unprocessable(
                "referral-number-used",
                "this number was referred before with other content; add to it by POST " + supplements,
                new FieldError(
                        "referralNumber", "must be new, or come with the same content; otherwise use " + supplements));
    }

    private ProblemException unknownSource() {
        return new ProblemException(Problem.unprocessable(
                "unknown-source",
                "nobody refers under this source",
                new FieldError("source", "must be one of " + String.join(", ", referrers.known()))));
    }
}
