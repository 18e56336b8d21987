package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReportId;
import org.anxin.intake.matter.application.Candidates.Found;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.AskReopening;
import org.anxin.intake.matter.domain.MatterCommand.Link;
import org.anxin.intake.matter.domain.MatterCommand.ReleaseLinked;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterCommand.Unlink;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Same again? Finds what a report may belong to, and links it: a certain repeat by itself, all others when a person has confirmed it. */
@Singleton
public class SameAgain {
    /** What came in earlier isn't looked at. */
    private static final Duration BACK = Duration.ofDays(90);

    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Candidates candidates;
    private final OtherNames otherNames;
    private final LinkHeld linkHeld;
    private final PlatformClock clock;

    SameAgain(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Candidates candidates,
            OtherNames otherNames,
            LinkHeld linkHeld,
            PlatformClock clock) {
        this.commands = commands;
        this.candidates = candidates;
        this.otherNames = otherNames;
        this.linkHeld = linkHeld;
        this.clock = clock;
    }

    /** What a matter may be the same as, or belong to; the likeliest first. */
    public Uni<List<Candidate>> of(Actor actor, MatterId matter) {
        Access.require(actor, Permission.TRIAGE);
        return commands.see(actor, matter).chain(state -> {
            var known = Matters.known(state);
            var receivedAt = known.facts().receivedAt();
            return found(actor.centre(), matter, receivedAt)
                    .map(found -> Candidate.of(
                            found, known.understanding().place(), known.facts().drill(), receivedAt));
        });
    }

    /** Others that have something in common with a matter. */
    private Uni<List<Found>> found(CentreCode centre, MatterId matter, Instant receivedAt) {
        return candidates
                .kept(matter)
                .chain(kept -> kept.isEmpty()
                        ? Uni.createFrom().item(List.<Found>of())
                        : candidates
                                .find(
                                        centre,
                                        otherNames.widened(centre, kept.get().likeness()),
                                        receivedAt.minus(BACK))
                                .map(found -> found.stream()
                                        .filter(one -> !one.matter().equals(matter))
                                        .toList()));
    }

    /** The same for a report that just came in; nothing is asked of the database when it doesn't say who reported. */
    Uni<List<Candidate>> of(CentreCode centre, Likeness likeness, Place place, boolean drill, Instant now) {
        return likeness.phone() == null
                ? Uni.createFrom().item(List.of())
                : candidates
                        .find(centre, otherNames.widened(centre, likeness), now.minus(BACK))
                        .map(found -> Candidate.of(found, place, drill, now));
    }

    /** What the sender of a report was told when it first came. */
    Uni<List<String>> told(Likeness likeness, MatterId matter) {
        return likeness.phone() == null
                ? Uni.createFrom().item(List.of())
                : candidates
                        .kept(matter)
                        .map(kept -> kept.map(Candidates.Kept::offered).orElse(List.of()));
    }

    /** Links what the rule finds certain; fails with the refusal when it isn't so any more. */
    Uni<Matter> linkCertain(Actor actor, MatterId matter, ReportId report, MatterId to) {
        var now = clock.now();
        return commands.handleBoth(
                actor,
                matter,
                new Link(now, to, LinkKind.REPEAT, true),
                to,
                new TakeIn(now, matter, report, LinkKind.REPEAT, null),
                null,
                Matter.class,
                state -> state);
    }

    /** A person has found that a report belongs to another matter. One that was handed on is linked only once its holder has agreed to that. */
    public Uni<LinkAnswer> link(Actor actor, MatterId matter, MatterId to, LinkKind kind, @Nullable Once once) {
        Access.require(actor, Permission.TRIAGE);
        if (matter.equals(to)) {
            throw new ProblemException(Problem.unprocessable(
                    "linked-to-itself",
                    "a matter doesn't belong to itself",
                    new FieldError("to", "must be another matter")));
        }
        return commands.see(actor, to)
                .chain(() -> commands.see(actor, matter))
                .chain(state -> candidates.isOpen(to).chain(open -> {
                    if (!open) {
                        throw new ProblemException(
                                Problem.conflict(
                                        "concluded-matter",
                                        "that matter has an outcome: have it reopened first, by POST /intake/matters/{id}/reopen"));
                    }
                    return switch (Matters.known(state)) {
                        case Matter.Opened opened -> linkHeld.ask(actor, matter, opened, to, kind, once);
                        case Matter.Known known -> link(actor, matter, known, to, kind, once);
                    };
                }));
    }

    /**
     * A person has found that a report, which waits for triage, repeats a matter that has an outcome: asks follow-up to reopen it. The report goes on
     * waiting, and is linked once the matter is open again.
     *
     * @param handTo who is to handle it; null for who handles such matters
     */
    public Uni<ReopeningAsked> askReopening(
            Actor actor, MatterId matter, MatterId to, @Nullable Holder handTo, @Nullable Once once) {
        Access.require(actor, Permission.TRIAGE);
        return commands.see(actor, to)
                .chain(() -> commands.see(actor, matter))
                .chain(state -> candidates.isOpen(to).chain(open -> switch (state) {
                    case Matter.Received received
                    when !open && !matter.equals(to) ->
                        commands.handle(
                                actor,
                                to,
                                new AskReopening(
                                        clock.now(), matter, received.facts().report(), handTo),
                                List.of(),
                                once,
                                ReopeningAsked.class,
                                _ -> new ReopeningAsked(to.value()));
                    case Matter.Received _ ->
                        throw new ProblemException(Problem.conflict(
                                "not-concluded", "that matter has no outcome: link the report to it instead"));
                    case Matter.Known _, Matter.NotReceived _ ->
                        throw new ProblemException(Problem.conflict(
                                "not-waiting",
                                "only a report that waits for triage can be a repeat of another matter"));
                }));
    }

    private Uni<LinkAnswer> link(
            Actor actor, MatterId matter, Matter.Known state, MatterId to, LinkKind kind, @Nullable Once once) {
        var now = clock.now();
        var facts = state.facts();
        return commands.handleBoth(
                actor,
                matter,
                new Link(now, to, kind, false),
                to,
                new TakeIn(now, matter, facts.report(), kind, facts.claim()),
                once,
                LinkAnswer.class,
                after -> LinkAnswer.of(matter, after));
    }

    /** The link was a mistake: the report waits for triage as a matter of its own, or its holder goes on. */
    public Uni<LinkAnswer> unlink(Actor actor, MatterId matter, @Nullable Once once) {
        Access.require(actor, Permission.TRIAGE);
        return commands.see(actor, matter).chain(state -> switch (Matters.known(state)) {
            case Matter.Linked linked -> {
                var now = clock.now();
                yield commands.handleBoth(
                        actor,
                        matter,
                        new Unlink(now, linked.to()),
                        linked.to(),
                        new ReleaseLinked(now, matter),
                        once,
                        LinkAnswer.class,
                        after -> LinkAnswer.of(matter, after));
            }
            // Refused by the rules, unless it is the answer of then that is asked for again.
            case Matter.Known _ ->
                commands.handle(
                        actor,
                        matter,
                        new Unlink(clock.now(), matter),
                        List.of(),
                        once,
                        LinkAnswer.class,
                        after -> LinkAnswer.of(matter, after));
        });
    }
}
