package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.SourceCode;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.jspecify.annotations.Nullable;

/** Lists and look-ups, without personal data. A source's client sees what it referred itself. */
@Singleton
public class FindMatters {
    private final Matters matters;
    private final Referrers referrers;

    FindMatters(Matters matters, Referrers referrers) {
        this.matters = matters;
        this.referrers = referrers;
    }

    /** One matter; fails with 404 when there is none that the actor may see. */
    public Uni<MatterSummary> one(Actor actor, MatterId matter) {
        Access.require(actor, Permission.READ_MATTERS);
        var own = ownSource(actor);
        return matters.find(actor.centre(), matter)
                .map(found -> found.filter(summary -> isVisible(own, summary)).orElseThrow(Matters::unknownMatter));
    }

    /** The matter that a referral became; fails with 404 when nothing was referred under it. */
    public Uni<MatterSummary> referral(Actor actor, ReferralKey referral) {
        Access.require(actor, Permission.READ_MATTERS);
        var own = ownSource(actor);
        return matters.ofReferral(actor.centre(), referral)
                .map(found -> found.orElseThrow(Matters::unknownReferral))
                .chain(matter -> matters.find(actor.centre(), matter))
                .map(found -> found.filter(summary -> isVisible(own, summary)).orElseThrow(Matters::unknownReferral));
    }

    /**
     * Newest first.
     *
     * @param status null for all
     * @param before the last matter of the page before; null for the first page
     * @param limit of rows
     */
    public Uni<List<MatterSummary>> list(Actor actor, @Nullable String status, @Nullable MatterId before, int limit) {
        Access.require(actor, Permission.READ_MATTERS);
        var filter = new MatterFilter(status, ownSource(actor), isReferrer(actor), before, limit);
        return matters.list(actor.centre(), filter);
    }

    private static boolean isVisible(@Nullable SourceCode own, MatterSummary matter) {
        return own == null || own.value().equals(matter.source());
    }

    private @Nullable SourceCode ownSource(Actor actor) {
        return referrers.own(actor).orElse(null);
    }

    private static boolean isReferrer(Actor actor) {
        return actor.role() == ActorRole.REFERRER;
    }
}
