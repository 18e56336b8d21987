package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportId;
import org.anxin.eventstore.ClaimedKey;
import org.anxin.eventstore.Opened;
import org.anxin.intake.matter.application.ReportReader.Understood;
import org.anxin.intake.matter.domain.Facts;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.matter.domain.Report;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.stream.Commands;
import org.jspecify.annotations.Nullable;

/** Takes reports: each becomes a matter of its own, once, however often it is sent. */
@Singleton
public class AcceptReports {
    /** How long a reporter's idempotency key is kept. A referral's number is kept for ever. */
    public static final Duration KEEP_KEYS = Duration.ofDays(7);

    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Surroundings surroundings;
    private final PrivateStore privateStore;
    private final KeyedHash keyedHash;
    private final TrackingCodes trackingCodes;
    private final PlatformClock clock;
    private final Ids ids;

    AcceptReports(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Surroundings surroundings,
            PrivateStore privateStore,
            KeyedHash keyedHash,
            TrackingCodes trackingCodes,
            PlatformClock clock,
            Ids ids) {
        this.commands = commands;
        this.surroundings = surroundings;
        this.privateStore = privateStore;
        this.keyedHash = keyedHash;
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
        var policy = surroundings.policy(actor.centre(), now);
        var understood = ReportReader.read(form, ids);
        var matter = new MatterId(ids.next());
        var text = privateStore.seal(matter, PrivateText.ofReport(understood.parties(), form.content()));
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
                surroundings.resolve(actor.centre(), form.place()),
                text.ref(),
                form.claim(),
                form.cohort(),
                form.drill(),
                understood.flags());
        var command = new Receive(now, report, understood.parties(), policy);
        return commands.open(actor, matter, command, List.of(text.row()), _ -> key)
                .chain(opened -> answer(opened, matter, fingerprint, understood));
    }

    private Uni<Accepted> answer(
            Opened<Matter, MatterRefusal> opened, MatterId matter, byte[] fingerprint, Understood understood) {
        return switch (opened) {
            case Opened.Done<Matter, MatterRefusal> done ->
                Uni.createFrom().item(taken(matter, done.state(), understood));
            case Opened.Taken<Matter, MatterRefusal> before -> {
                // Keys that were rebuilt from events know no content; the number alone then has to do.
                if (before.fingerprint() != null && !Arrays.equals(before.fingerprint(), fingerprint)) {
                    yield Uni.createFrom().item(new Accepted.OtherContent());
                }
                var first = new MatterId(before.stream());
                yield commands.load(first).map(state -> taken(first, state, understood));
            }
            case Opened.Refused<Matter, MatterRefusal>(var refusal) ->
                throw new IllegalStateException("a new stream refused a report: " + refusal.code());
        };
    }

    /** Made of the state and the report's own words alone, so that a repeated report gets the very same answer. */
    private Accepted taken(MatterId matter, Matter state, Understood understood) {
        return switch (state) {
            case Matter.NotReceived _ -> throw new IllegalStateException("a key is taken by a stream without events");
            case Matter.Received received -> taken(matter, received.facts(), null, understood);
            case Matter.Concluded concluded -> taken(matter, concluded.facts(), null, understood);
            case Matter.Opened opened ->
                // What triage has opened since wasn't known when the report first came.
                taken(
                        matter,
                        opened.facts(),
                        opened.openedAt().equals(opened.facts().receivedAt()) ? opened.signBy() : null,
                        understood);
        };
    }

    private Accepted taken(MatterId matter, Facts facts, @Nullable Instant signBy, Understood understood) {
        return new Accepted.Taken(matter, trackingCodes.code(facts.report()), signBy, Warnings.of(understood, facts));
    }
}
