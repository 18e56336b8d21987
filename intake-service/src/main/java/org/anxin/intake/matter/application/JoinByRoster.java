package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.ReportId;
import org.anxin.eventstore.ClaimedKey;
import org.anxin.eventstore.Opened;
import org.anxin.intake.matter.application.Roster.Claimant;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.Link;
import org.anxin.intake.matter.domain.MatterCommand.Receive;
import org.anxin.intake.matter.domain.MatterCommand.TakeIn;
import org.anxin.intake.matter.domain.MatterCommand.TakeInAll;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.intake.matter.domain.Report;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.KeyedHash;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.privatestore.PrivateStore.Indexed;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.stream.Commands;
import org.anxin.service.table.CellFault;
import org.jspecify.annotations.Nullable;

/**
 * Lets everybody on a roster join a collective dispute, each with a report of his own that is linked to it: he can be found by his phone, taken out again and erased like any
 * other. Whoever has joined by the same matter's roster before is passed over, so a file may be sent again, after a fault too.
 */
@Singleton
public class JoinByRoster {
    /** At once on their way into the group commit. */
    private static final int AT_ONCE = 32;

    /** By one command of the dispute, which reads its stream. */
    private static final int TOGETHER = 250;

    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final Candidates candidates;
    private final RosterKeys keys;
    private final Surroundings surroundings;
    private final PrivateStore privateStore;
    private final FoundBy foundBy;
    private final KeyedHash keyedHash;
    private final PlatformClock clock;
    private final Ids ids;

    JoinByRoster(
            Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands,
            Candidates candidates,
            RosterKeys keys,
            Surroundings surroundings,
            PrivateStore privateStore,
            FoundBy foundBy,
            KeyedHash keyedHash,
            PlatformClock clock,
            Ids ids) {
        this.commands = commands;
        this.candidates = candidates;
        this.keys = keys;
        this.surroundings = surroundings;
        this.privateStore = privateStore;
        this.foundBy = foundBy;
        this.keyedHash = keyedHash;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What came of a roster, or would.
     *
     * @param rows that can be read
     * @param joined of them, now
     * @param before of them, by a roster before
     * @param amountFen what those who join now claim together
     * @param faults when there are any, nobody joins
     */
    public record Joined(boolean dryRun, int rows, int joined, int before, long amountFen, List<CellFault> faults) {}

    /** The matter that all join. */
    private record Dispute(MatterId id, Matter.Known state, Likeness likeness) {}

    /** One claimant on his way in. */
    private record Coming(
            MatterId matter, ReportId report, @Nullable Claim claim, boolean waits) {
        TakeIn takeIn(Instant now) {
            return new TakeIn(now, matter, report, LinkKind.JOIN, claim);
        }
    }

    /** Lets all join, or none when a row can't be read. */
    public Uni<Joined> join(Actor actor, MatterId matter, Roster roster, boolean dryRun) {
        Access.require(actor, Permission.TRIAGE);
        return dispute(actor, matter)
                .chain(dispute -> keys.taken(scope(dispute), keysOf(roster)).chain(taken -> {
                    var faults = new ArrayList<>(roster.faults());
                    var joining = new ArrayList<Claimant>();
                    for (var claimant : roster.claimants()) {
                        var before = taken.get(key(claimant));
                        if (before == null) {
                            joining.add(claimant);
                        } else if (!Arrays.equals(before, fingerprint(claimant))) {
                            faults.add(new CellFault(
                                    claimant.line(),
                                    null,
                                    "has joined by a roster before, with another sum or other months"));
                        }
                    }
                    var answer = new Joined(
                            dryRun,
                            roster.claimants().size(),
                            joining.size(),
                            roster.claimants().size() - joining.size(),
                            joining.stream()
                                    .mapToLong(one -> one.amount().value())
                                    .sum(),
                            List.copyOf(faults));
                    return dryRun || !faults.isEmpty()
                            ? Uni.createFrom().item(answer)
                            : joinAll(actor, dispute, roster.claimants()).replaceWith(answer);
                }));
    }

    private Uni<Dispute> dispute(Actor actor, MatterId matter) {
        return commands.see(actor, matter)
                .chain(state -> candidates.isOpen(matter).chain(open -> switch (state) {
                    case Matter.Received received when open -> dispute(matter, received);
                    case Matter.Opened opened when open -> dispute(matter, opened);
                    case Matter.Linked linked ->
                        throw new ProblemException(Problem.conflict(
                                "linked-already",
                                "it belongs to the matter " + linked.to().value() + ": join that one"));
                    case Matter.Known _, Matter.NotReceived _ ->
                        throw new ProblemException(Problem.conflict(
                                "concluded-matter", "the matter has an outcome: have it reopened first"));
                }));
    }

    private Uni<Dispute> dispute(MatterId matter, Matter.Known state) {
        return candidates
                .kept(matter)
                .map(kept -> new Dispute(
                        matter, state, kept.map(Candidates.Kept::likeness).orElse(new Likeness(null, null, null))));
    }

    private Uni<Void> joinAll(Actor actor, Dispute dispute, List<Claimant> claimants) {
        return Multi.createFrom()
                .iterable(claimants)
                .group()
                .intoLists()
                .of(TOGETHER)
                .onItem()
                .transformToUniAndConcatenate(some -> together(actor, dispute, some))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Each is received, the dispute takes all in, and then each belongs to it. If the service dies in between, those who don't yet wait for triage, and the file sent again links them. */
    private Uni<?> together(Actor actor, Dispute dispute, List<Claimant> some) {
        return eachOf(some, claimant -> receive(actor, dispute, claimant))
                .map(all -> all.stream().filter(Coming::waits).toList())
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : commands.handle(actor, dispute.id(), takeIn(waiting))
                                .chain(() -> eachOf(
                                        waiting,
                                        one -> commands.handle(
                                                actor,
                                                one.matter(),
                                                new Link(clock.now(), dispute.id(), LinkKind.JOIN, false)))));
    }

    private TakeInAll takeIn(List<Coming> waiting) {
        var now = clock.now();
        return new TakeInAll(now, waiting.stream().map(one -> one.takeIn(now)).toList());
    }

    private static <T, R> Uni<List<R>> eachOf(List<T> some, Function<T, Uni<R>> work) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUni(work::apply)
                .merge(AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<Coming> receive(Actor actor, Dispute dispute, Claimant claimant) {
        var now = clock.now();
        var matter = new MatterId(ids.next());
        var party = new PartyAdded(new PartyId(ids.next()), PartyKind.PERSON, PartyRole.CLAIMANT, null, null);
        var text = privateStore.seal(
                matter,
                new Indexed(
                        PrivateText.ofReport(List.of(party), RosterText.of(claimant)),
                        foundBy.name(actor.centre(), claimant.name()).stream().toList()));
        var known = dispute.state().understanding();
        var report = new Report(
                new ReportId(ids.next()),
                actor.centre(),
                Channel.WALK_IN,
                null,
                now,
                known.kind(),
                known.category(),
                known.severity(),
                known.mode(),
                known.place(),
                text.ref(),
                new Claim(claimant.amount(), 1),
                null,
                dispute.state().facts().drill(),
                Set.of());
        var policy = surroundings.policy(actor.centre(), Channel.WALK_IN, known.category(), known.severity(), now);
        var rows = new ArrayList<>(List.of(text.row()));
        var likeness = likeness(claimant, dispute);
        if (likeness.isKnown()) {
            rows.add(likeness.row(matter, actor.centre(), now, ""));
        }
        var key = new ClaimedKey(scope(dispute), key(claimant), fingerprint(claimant), null, null);
        var command = new Receive(now, report, List.of(party), policy, true);
        return commands.open(actor, matter, command, rows, _ -> key).chain(opened -> switch (opened) {
            case Opened.Done<Matter, MatterRefusal> _ ->
                Uni.createFrom().item(new Coming(matter, report.id(), report.claim(), true));
            case Opened.Taken<Matter, MatterRefusal> before -> cameBefore(new MatterId(before.stream()));
            case Opened.Refused<Matter, MatterRefusal>(var refusal) ->
                throw new IllegalStateException("a new stream refused a claimant: " + refusal.code());
        });
    }

    /** Who came in before was linked then, unless the service died in between. */
    private Uni<Coming> cameBefore(MatterId matter) {
        return commands.load(matter).map(state -> switch (state) {
            case Matter.Received received ->
                new Coming(matter, received.facts().report(), received.facts().claim(), true);
            case Matter.Known known ->
                new Coming(matter, known.facts().report(), known.facts().claim(), false);
            case Matter.NotReceived _ -> throw new IllegalStateException("a key is taken by a stream without events");
        });
    }

    private Likeness likeness(Claimant claimant, Dispute dispute) {
        return new Likeness(
                Likeness.ofPhone(claimant.phone(), keyedHash).orElse(null),
                dispute.likeness().enterpriseCode(),
                dispute.likeness().enterpriseName());
    }

    private static String scope(Dispute dispute) {
        return "roster:" + dispute.id().value();
    }

    private List<String> keysOf(Roster roster) {
        return roster.claimants().stream().map(this::key).toList();
    }

    private String key(Claimant claimant) {
        return HexFormat.of().formatHex(keyedHash.of("roster:" + claimant.person()));
    }

    private byte[] fingerprint(Claimant claimant) {
        return keyedHash.of("roster:" + claimant.amount().value() + '/' + claimant.months());
    }
}
