package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;

/** Lets a caller take a follow-up of the work list. Everything fails with {@link ProblemException}. */
@Singleton
public class ClaimFollowUp {
    private final FollowUps followUps;
    private final Claims claims;
    private final Duration lease;
    private final PlatformClock clock;

    ClaimFollowUp(FollowUps followUps, Claims claims, FollowUpConfig config, PlatformClock clock) {
        this.followUps = followUps;
        this.claims = claims;
        this.lease = config.lease();
        this.clock = clock;
    }

    /** The actor has the follow-up alone from now on; fails with 409 while somebody else has. */
    public Uni<ClaimView> claim(Actor actor, MatterId matter) {
        Access.require(actor, Permission.CALL_BACK);
        return followUps.see(actor, matter).chain(followUp -> {
            if (followUp.endedAt() != null) {
                throw new ProblemException(Problem.conflict(
                        "nobody-to-call", "the matter was closed or reopened; nobody is to be called"));
            }
            var now = clock.now();
            return claims.take(actor, matter, now, now.plus(lease)).invoke(claim -> {
                if (!claim.claimedBy().equals(actor.id())) {
                    throw new ProblemException(Problem.conflict(
                            "claimed-by-another",
                            claim.claimedBy().value() + " has this follow-up until " + claim.claimedUntil()));
                }
            });
        });
    }
}
