package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.SourceCode;
import org.anxin.intake.matter.application.Courses.Course;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.jspecify.annotations.Nullable;

/** Lists and look-ups, without personal data. A source's client sees what it referred itself. */
@Singleton
public class FindMatters {
    /** House rule: somebody looks at a claim from the QR page within the hour. */
    public static final Duration TRIAGE_WITHIN = Duration.ofHours(1);

    private final Matters matters;
    private final Courses courses;
    private final Referrers referrers;
    private final PlatformClock clock;

    FindMatters(Matters matters, Courses courses, Referrers referrers, PlatformClock clock) {
        this.matters = matters;
        this.courses = courses;
        this.referrers = referrers;
        this.clock = clock;
    }

    /** One matter; fails with 404 when there is none that the actor may see. */
    public Uni<MatterSummary> one(Actor actor, MatterId matter) {
        Access.require(actor, Permission.READ_MATTERS);
        var own = ownSource(actor);
        return matters.find(actor.centre(), matter)
                .map(found -> found.filter(summary -> isVisible(own, summary)).orElseThrow(Matters::unknownMatter))
                .chain(this::withCourse);
    }

    /** The matter that a referral became; fails with 404 when nothing was referred under it. */
    public Uni<MatterSummary> referral(Actor actor, ReferralKey referral) {
        Access.require(actor, Permission.READ_MATTERS);
        var own = ownSource(actor);
        return matters.ofReferral(actor.centre(), referral)
                .map(found -> found.orElseThrow(Matters::unknownReferral))
                .chain(matter -> matters.find(actor.centre(), matter))
                .map(found -> found.filter(summary -> isVisible(own, summary)).orElseThrow(Matters::unknownReferral))
                .chain(this::withCourse);
    }

    /**
     * Newest first.
     *
     * @param before the last matter of the page before; null for the first page
     * @param limit of rows
     */
    public Uni<List<MatterSummary>> list(Actor actor, Wanted wanted, @Nullable MatterId before, int limit) {
        Access.require(actor, Permission.READ_MATTERS);
        var filter = new MatterFilter(
                wanted.status(),
                wanted.channel(),
                wanted.kind(),
                wanted.toComplete(),
                wanted.overdue() ? clock.now().minus(TRIAGE_WITHIN) : null,
                ownSource(actor),
                isReferrer(actor),
                before,
                limit);
        return matters.list(actor.centre(), filter);
    }

    /**
     * Which matters are wanted.
     *
     * @param status null for all
     * @param channel null for all
     * @param kind null for all
     * @param toComplete only those that came in with something to complete
     * @param overdue only those that have waited for triage for more than {@link #TRIAGE_WITHIN}
     */
    public record Wanted(
            @Nullable String status,
            @Nullable Channel channel,
            @Nullable MatterKind kind,
            boolean toComplete,
            boolean overdue) {}

    /** What is linked goes the way of the matter that it belongs to. */
    private Uni<MatterSummary> withCourse(MatterSummary matter) {
        var goes = matter.linkedTo() == null ? matter.matterId() : matter.linkedTo();
        return courses.of(new MatterId(goes))
                .map(found -> matter.with(found.map(course -> held(course, matter.handedTo()))
                        .orElseGet(() -> matter.handedTo() == null || matter.linkedTo() != null
                                ? null
                                : new Course(true, matter.handedTo(), null, null, null))));
    }

    /** Until somebody hands it on, whoever had it from intake holds it. */
    private static Course held(Course course, @Nullable Holder first) {
        return course.holder() == null
                ? new Course(course.open(), first, course.step(), course.at(), course.outcome())
                : course;
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
