package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** The matters of a centre, for reading. */
public interface Matters {
    /** One matter; empty when there is none or it belongs to another centre. */
    Uni<Optional<MatterSummary>> find(CentreCode centre, MatterId matter);

    /** The matter that a referral became. */
    Uni<Optional<MatterId>> ofReferral(CentreCode centre, ReferralKey referral);

    /** The matter of a report, by what is kept of its tracking code. */
    Uni<Optional<MatterSummary>> ofTracking(String hash);

    /** Newest first. */
    Uni<List<MatterSummary>> list(CentreCode centre, MatterFilter filter);

    /** A state that exists; fails with 404 when it doesn't. */
    static Matter.Known known(Matter state) {
        return switch (state) {
            case Matter.Known known -> known;
            case Matter.NotReceived _ -> throw unknownMatter();
        };
    }

    /** What to say of a number that nobody has referred. */
    static ProblemException unknownReferral() {
        return new ProblemException(
                Problem.notFound("unknown-referral", "nothing was referred under this source and number"));
    }

    /** What to say of an id that is no matter's. */
    static ProblemException unknownMatter() {
        return new ProblemException(Problem.notFound("unknown-matter", "there is no such matter here"));
    }

    /** What to say of personal data that was erased. */
    static ProblemException erased() {
        return new ProblemException(Problem.of(
                410, "erased", "this was erased for ever; the matter, its history and every figure stay as they were"));
    }
}
