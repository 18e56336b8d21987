package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.KeyedHash;

/** Same again? Asked before a report is sent, while whoever reports is still on the phone or at the window. Nothing of it is kept. */
@Singleton
public class LookAhead {
    private final Looks looks = new Looks();
    private final SameAgain sameAgain;
    private final Surroundings surroundings;
    private final KeyedHash keyedHash;
    private final Wording wording;
    private final PlatformClock clock;

    LookAhead(
            SameAgain sameAgain, Surroundings surroundings, KeyedHash keyedHash, Wording wording, PlatformClock clock) {
        this.sameAgain = sameAgain;
        this.surroundings = surroundings;
        this.keyedHash = keyedHash;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * What a report would be the same as, or belong to, if it was sent now; the likeliest first.
     *
     * @throws org.anxin.service.problem.ProblemException 429 for whoever asks too often
     */
    public Uni<List<Candidate>> of(Actor actor, ReportForm form) {
        Access.require(actor, Permission.REPORT);
        var now = clock.now();
        looks.count(actor, now);
        return sameAgain.ofAll(
                actor.centre(),
                Likeness.of(form, keyedHash, wording),
                surroundings.resolve(actor.centre(), form.place()),
                form.drill(),
                now);
    }
}
