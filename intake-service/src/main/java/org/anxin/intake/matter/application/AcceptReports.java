package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportId;
import org.anxin.eventstore.ClaimedKey;
import org.anxin.eventstore.Opened;
import org.anxin.intake.matter.application.ReportReader.Understood;
import org.anxin.intake.matter.domain.Alike.Suggestion;
import org.anxin.intake.matter.domain.Defaults;
import org.anxin.intake.matter.domain.Facts;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.Open;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.matter.domain.PolicyInForce;
import org.anxin.intake.matter.domain.Report;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.privatestore.PrivateStore.Indexed;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Takes reports: each becomes a matter of its own, once, however often it is sent. */
@Singleton
public class AcceptReports {
    /** How long a reporter's idempotency key is kept. A referral's number is kept for ever. */
    public static final Duration KEEP_KEYS = Once.KEPT;

    private static final int MOST_TOLD = 5;

    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Surroundings surroundings;
    private final PrivateStore privateStore;
    private final FoundBy foundBy;
    private final KeyedHash keyedHash;
    private final SameAgain sameAgain;
    private final TrackingCodes trackingCodes;
    private final PlatformClock clock;
    private final Ids ids;

    AcceptReports(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Surroundings surroundings,
            PrivateStore privateStore,
            FoundBy foundBy,
            KeyedHash keyedHash,
            SameAgain sameAgain,
            TrackingCodes trackingCodes,
            PlatformClock clock,
            Ids ids) {
        this.commands = commands;
        this.surroundings = surroundings;
        this.privateStore = privateStore;
        this.foundBy = foundBy;
        this.keyedHash = keyedHash;
        this.sameAgain = sameAgain;
        this.trackingCodes = trackingCodes;
        this.clock = clock;
        this.ids = ids;
    }

    /** A referral of the 110 platform or the city's sub-centre. Its number names it within centre and source. */
    public Uni<Accepted> refer(Actor actor, ReferralKey referral, Channel channel, ReportForm form) {
        Access.require(actor, Permission.REFER);
        var fingerprint = keyedHash.of(form.content());
        var key = Keys.ofReferral(actor.centre(), referral, fingerprint);
        return accept(actor, channel, referral, form, clock.now(), fingerprint, key);
    }

    /**
     * A report that came by any other channel.
     *
     * @param key the client's idempotency key
     */
    public Uni<Accepted> report(Actor actor, Channel channel, String key, ReportForm form) {
        Access.require(actor, Permission.REPORT);
        return keyed(actor, channel, key, form);
    }

    /**
     * A claim that somebody enters herself at the page behind a site's QR code; it waits for a person's triage.
     *
     * @param key made with the page, so that sending it twice makes one claim
     */
    public Uni<Accepted> claim(Actor actor, String key, ReportForm form) {
        Access.require(actor, Permission.CLAIM);
        return keyed(actor, Channel.QR_CODE, key, form);
    }

    private Uni<Accepted> keyed(Actor actor, Channel channel, String key, ReportForm form) {
        var now = clock.now();
        var fingerprint = keyedHash.of(form.content());
        var claimed = Keys.ofReport(actor.centre(), actor.id(), key, fingerprint, now.plus(KEEP_KEYS));
        return accept(actor, channel, null, form, now, fingerprint, claimed);
    }

    private Uni<Accepted> accept(
            Actor actor,
            Channel channel,
            @Nullable ReferralKey referral,
            ReportForm form,
            Instant now,
            byte[] fingerprint,
            ClaimedKey key) {
        var catalogue = surroundings.catalogue(actor.centre());
        var understood = ReportReader.read(form, ids, catalogue);
        var policy = surroundings.policy(actor.centre(), channel, understood.category(), understood.severity(), now);
        var likeness = Likeness.of(form, keyedHash);
        var place = surroundings.resolve(actor.centre(), form);
        return sameAgain.of(actor.centre(), likeness, place, form.drill(), now).chain(candidates -> {
            var matter = new MatterId(ids.next());
            var text = privateStore.seal(
                    matter,
                    new Indexed(
                            PrivateText.ofReport(understood.parties(), form.content()),
                            foundBy.of(actor.centre(), channel, form)));
            var report = new Report(
                    new ReportId(ids.next()),
                    actor.centre(),
                    channel,
                    referral,
                    form.reportedAt(),
                    understood.kind(),
                    understood.category(),
                    understood.severity(),
                    understood.mode(),
                    place,
                    text.ref(),
                    form.claim(),
                    form.cohort(),
                    form.drill(),
                    understood.flags(),
                    understood.subcategory(),
                    catalogue.missing(
                            channel,
                            form,
                            Defaults.kind(understood.kind(), understood.category()),
                            understood.category(),
                            place));
            var repeatOf =
                    candidates.stream().filter(Candidate::certain).findFirst().orElse(null);
            var told = told(candidates);
            var rows = new ArrayList<>(List.of(text.row()));
            if (likeness.isKnown()) {
                rows.add(likeness.row(matter, actor.centre(), now, String.join("\n", told)));
            }
            var command = new Receive(now, report, understood.parties(), policy, repeatOf != null);
            return commands.open(actor, matter, command, rows, _ -> key).chain(opened -> switch (opened) {
                case Opened.Done<Matter, MatterRefusal> done ->
                    (repeatOf == null
                                    ? Uni.createFrom().item(done.state())
                                    : linked(actor, matter, report, new MatterId(repeatOf.matterId()), policy))
                            .map(state -> taken(matter, state, understood, told));
                case Opened.Taken<Matter, MatterRefusal> before -> again(before, fingerprint, understood, likeness);
                case Opened.Refused<Matter, MatterRefusal>(var refusal) ->
                    throw new IllegalStateException("a new stream refused a report: " + refusal.code());
            });
        });
    }

    /** A certain repeat. When it can't be linked after all, it is opened as any other report; if we fail in between, it waits for triage. */
    private Uni<Matter> linked(Actor actor, MatterId matter, Report report, MatterId to, PolicyInForce policy) {
        return sameAgain
                .linkCertain(actor, matter, report.id(), to)
                .onFailure(ProblemException.class)
                .recoverWithUni(() -> Defaults.opensAtOnce(report)
                        ? commands.handle(actor, matter, new Open(clock.now(), null, null, null, null, null, policy))
                        : commands.load(matter));
    }

    private Uni<Accepted> again(
            Opened.Taken<Matter, MatterRefusal> before, byte[] fingerprint, Understood understood, Likeness likeness) {
        // Keys that were rebuilt from events know no content; the number alone then has to do.
        if (before.fingerprint() != null && !Arrays.equals(before.fingerprint(), fingerprint)) {
            return Uni.createFrom().item(new Accepted.OtherContent());
        }
        var first = new MatterId(before.stream());
        return commands.load(first)
                .chain(state -> sameAgain.told(likeness, first).map(told -> taken(first, state, understood, told)));
    }

    /** The likeliest few: more than that helps nobody who is on the phone. */
    private static List<String> told(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.suggestion() != Suggestion.SEPARATE)
                .limit(MOST_TOLD)
                .map(Candidate::told)
                .toList();
    }

    /** Made of the state, the report's own words and what was found when it first came, so that a repeated report gets the very same answer. */
    private Accepted taken(MatterId matter, Matter state, Understood understood, List<String> told) {
        return switch (state) {
            case Matter.NotReceived _ -> throw new IllegalStateException("a key is taken by a stream without events");
            case Matter.Received received -> taken(matter, received.facts(), null, understood, told);
            case Matter.Linked linked -> taken(matter, linked.facts(), null, understood, told);
            case Matter.Concluded concluded -> taken(matter, concluded.facts(), null, understood, told);
            case Matter.Imported imported -> taken(matter, imported.facts(), null, understood, told);
            case Matter.Opened opened ->
                // What triage has opened since wasn't known when the report first came.
                taken(
                        matter,
                        opened.facts(),
                        opened.openedAt().equals(opened.facts().receivedAt()) ? opened.signBy() : null,
                        understood,
                        told);
        };
    }

    private Accepted taken(
            MatterId matter, Facts facts, @Nullable Instant signBy, Understood understood, List<String> told) {
        var warnings = Stream.concat(
                        Warnings.of(understood, facts).stream(), told.stream().map(detail -> new Warning("", detail)))
                .toList();
        return new Accepted.Taken(matter, trackingCodes.code(facts.report()), signBy, warnings);
    }
}
