package org.anxin.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OfficerContacted;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCorrectionRequested;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseResumed;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.LawCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermEnd;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermUnit;
import org.anxin.contracts.value.TextRef;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/** Matters that go random but legal ways, told as the four services tell them. The same seed tells the same. */
public final class RandomMatters {
    private static final Instant THEN = Instant.parse("2026-11-22T02:00:00Z");
    private static final MatterId OTHER = new MatterId(new UUID(7, 1));
    private static final Place PLACE = new Place(new GridCode("grid-1"), null);
    private static final PolicyRef POLICY = new PolicyRef(new PolicyCode("12510"), 1);
    private static final List<StageTerms> STAGES = List.of(
            terms("SIGN", ClockStart.MATTER_OPENED, ClockEnd.ORDER_SIGNED, 1),
            terms("CONTACT", ClockStart.INSTRUCTION_RECEIVED, ClockEnd.OFFICER_CONTACTED, 2),
            terms("ARRIVE", ClockStart.INSTRUCTION_RECEIVED, ClockEnd.TEAM_ARRIVED, 10));

    private static final StageTerms ARRIVED =
            terms("LEAD_ARRIVED", ClockStart.INSTRUCTION_RECEIVED, ClockEnd.TEAM_ARRIVED, 5);

    private static final ActorId FIRST = new ActorId("team-1"), SECOND = new ActorId("lead-1");

    private static final StartedTerm TERM = new StartedTerm(
            new TermCode("LABOUR_MEDIATION"),
            1,
            new LawArticle(new LawCode("LABOUR_DISPUTE_LAW"), 14),
            new TermLength(15, TermUnit.CALENDAR_DAYS),
            TermEnd.MEDIATION_ENDED,
            THEN,
            THEN,
            THEN,
            true);

    private final Random random;
    private final CentreCode centre;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private UUID matter = new UUID(0, 0);
    private int leg;
    private MatterKind kind = MatterKind.DISPUTE;
    private @Nullable Category category;
    private boolean drill;
    private int revision;

    private RandomMatters(long seed, CentreCode centre) {
        this.random = new Random(seed);
        this.centre = centre;
    }

    /** So many matters of a centre; those of different matters stand mixed, those of one in their order. */
    public static List<Told> tell(long seed, CentreCode centre, int matters) {
        var all = new RandomMatters(seed, centre);
        var ways = new ArrayList<List<Told>>();
        for (var i = 0; i < matters; i++) {
            ways.add(all.way());
        }
        return all.mixed(ways);
    }

    private List<Told> mixed(List<List<Told>> ways) {
        var mixed = new ArrayList<Told>();
        var open = new ArrayList<List<Told>>();
        var from = new ArrayList<Integer>();
        var coming = ways.iterator();
        while (coming.hasNext() || !open.isEmpty()) {
            if (coming.hasNext() && open.size() < 50) {
                open.add(coming.next());
                from.add(0);
            }
            var i = random.nextInt(open.size());
            var way = open.get(i);
            mixed.add(way.get(from.get(i)));
            from.set(i, from.get(i) + 1);
            if (from.get(i) == way.size()) {
                open.remove(i);
                from.remove(i);
            }
        }
        return mixed;
    }

    private List<Told> way() {
        told.clear();
        revision = 0;
        sequences.clear();
        matter = new UUID(random.nextLong() & 0xffffffffffff0fffL | 0x7000, random.nextLong() >>> 2 | 1L << 63);
        leg = 1;
        if (chance(6)) {
            imported();
            return List.copyOf(told);
        }
        received();
        if (chance(8)) {
            linked();
        } else if (chance(95)) {
            opened();
        } else if (chance(50)) {
            concludedAtIntake();
        }
        return List.copyOf(told);
    }

    /** A matter of an old ledger; sometimes a person finds that it was another than the ledger said. */
    private void imported() {
        kind = chance(80) ? MatterKind.DISPUTE : any(MatterKind.values());
        category = kind == MatterKind.DISPUTE && chance(97) ? any(Category.values()) : null;
        tell(new MatterImported(
                centre,
                new ReportId(matter),
                chance(70) ? Channel.REFERRAL_110 : any(Channel.values()),
                kind,
                category,
                Severity.ORDINARY,
                PLACE,
                chance(75) ? Outcome.RESOLVED_ON_SITE : any(Outcome.values()),
                THEN,
                chance(80) ? THEN : null,
                new TextRef(matter),
                null,
                null,
                chance(40) ? new CohortCode("cohort-" + random.nextInt(2)) : null,
                List.of()));
        if (chance(10)) {
            corrected();
        }
    }

    private void received() {
        kind = chance(60) ? MatterKind.DISPUTE : any(MatterKind.values());
        category = kind == MatterKind.DISPUTE && chance(97) ? any(Category.values()) : null;
        drill = chance(4);
        var channel = chance(70) ? Channel.REFERRAL_110 : any(Channel.values());
        tell(new MatterReceived(
                centre,
                new ReportId(matter),
                channel,
                null,
                THEN,
                kind,
                category,
                Severity.ORDINARY,
                HandlingMode.FIELD,
                PLACE,
                new TextRef(matter),
                null,
                chance(40) ? new CohortCode("cohort-" + random.nextInt(2)) : null,
                drill,
                List.of()));
        for (var i = random.nextInt(3); i > 0; i--) {
            tell(new PartyAdded(
                    new PartyId(new UUID(matter.getMostSignificantBits(), i)),
                    PartyKind.PERSON,
                    PartyRole.REPORTER,
                    null,
                    null));
        }
    }

    /** A repeat, which sometimes turns out to be a matter of its own. */
    private void linked() {
        var other = new MatterId(new UUID(random.nextLong(), random.nextLong()));
        var link = chance(70) ? LinkKind.REPEAT : LinkKind.JOIN;
        tell(new RepeatLinked(other, link, chance(50)));
        if (chance(30)) {
            tell(new RepeatUnlinked(other, link));
            if (chance(80)) {
                opened();
            }
        }
    }

    private void concludedAtIntake() {
        var outcome = chance(50) ? Outcome.ADVICE_GIVEN : Outcome.WITHDRAWN;
        tell(new MatterConcluded(
                outcome, null, kind, category, Severity.ORDINARY, PLACE, drill, handOver(Holder.FOLLOWUP), null));
        leg++;
        followUp(outcome, null);
    }

    private void opened() {
        if (kind == MatterKind.DISPUTE && chance(5)) {
            category = any(Category.values());
        }
        var field = chance(80);
        tell(new MatterOpened(
                handOver(field ? Holder.DISPATCH : Holder.MEDIATION),
                THEN,
                kind,
                category,
                Severity.ORDINARY,
                field ? HandlingMode.FIELD : HandlingMode.DESK,
                PLACE,
                POLICY,
                field ? THEN.plusSeconds(60) : null,
                drill));
        leg++;
        if (field) {
            order();
        } else {
            mediation();
        }
    }

    private void order() {
        tell(new OrderIssued(
                centre, leg, THEN, kind, category, Severity.ORDINARY, PLACE, POLICY, STAGES, drill, null, null, null));
        STAGES.stream().filter(_ -> chance(15)).forEach(stage -> tell(new ClockBreached(stage.stage(), THEN)));
        var stages = corrected(STAGES);
        if (chance(10) || restsForGood(new OrderSuspended(OTHER), new OrderResumed(OTHER))) {
            return;
        }
        tell(new OrderSigned());
        tell(new TeamInstructed(new TeamCode("team-1"), null, null, null));
        tell(new InstructionReceived(false));
        tell(new OfficerContacted(new OfficerCode("officer-1")));
        tell(new TeamArrived(null));
        if (chance(5)) {
            return;
        }
        stages.forEach(stage -> tell(new ClockJudged(
                stage.stage(), any(Verdict.values()), POLICY, stage.limit(), THEN, THEN, THEN, Duration.ZERO)));
        if (chance(25)) {
            tell(new OrderHandedOn(
                    Level.CENTRE, kind, category, Severity.ORDINARY, PLACE, drill, handOver(Holder.MEDIATION), null));
            leg++;
            mediation();
        } else {
            var outcome = chance(75) ? Outcome.RESOLVED_ON_SITE : any(Outcome.values());
            var second = second(outcome);
            tell(new OrderConcluded(
                    outcome, second, kind, category, Severity.ORDINARY, PLACE, drill, handOver(Holder.FOLLOWUP), null));
            leg++;
            followUp(outcome, second);
        }
    }

    /** Before a second person had a command of his own, the first named him. */
    private @Nullable ActorId second(Outcome outcome) {
        return outcome.needsCountersign() && chance(40) ? SECOND : null;
    }

    /** Sometimes it turns out to belong to another matter, and sometimes not after all. */
    private boolean restsForGood(Event suspended, Event resumed) {
        if (!chance(10)) {
            return false;
        }
        tell(new SuspensionRequested(OTHER, LinkKind.REPEAT, new HandOver(Holder.DISPATCH, leg)));
        tell(suspended);
        if (chance(20)) {
            tell(new LinkDropped(OTHER, LinkKind.REPEAT, LinkObstacle.OTHER_IS_LINKED));
            tell(resumed);
            return false;
        }
        tell(new RepeatLinked(OTHER, LinkKind.REPEAT, false));
        if (chance(50)) {
            return true;
        }
        tell(new RepeatUnlinked(OTHER, LinkKind.REPEAT));
        tell(resumed);
        return false;
    }

    /** Sometimes a person finds that it is another matter, and sometimes another policy fits it then. */
    private List<StageTerms> corrected(List<StageTerms> stages) {
        if (!chance(10)) {
            return stages;
        }
        corrected();
        var other = chance(50);
        var changed = other
                ? List.of(terms("SIGN", ClockStart.MATTER_OPENED, ClockEnd.ORDER_SIGNED, 2), ARRIVED)
                : List.<StageTerms>of();
        tell(new OrderCorrected(
                revision,
                kind,
                category,
                Severity.MAJOR,
                POLICY,
                changed,
                other ? List.of(new StageCode("CONTACT"), new StageCode("ARRIVE")) : List.of(),
                null));
        changed.stream().filter(_ -> chance(15)).forEach(stage -> tell(new ClockBreached(stage.stage(), THEN)));
        return other ? changed : stages;
    }

    private void corrected() {
        kind = any(MatterKind.values());
        category = kind == MatterKind.DISPUTE ? any(Category.values()) : null;
        revision++;
        tell(new MatterCorrected(revision, kind, category, Severity.MAJOR, HandlingMode.FIELD, POLICY));
    }

    private void mediation() {
        var terms = category == Category.LABOUR ? List.of(TERM) : null;
        tell(new CaseTaken(centre, leg, Level.CENTRE, kind, category, Severity.ORDINARY, PLACE, false, drill, terms));
        tell(new RoundHeld(1));
        if (chance(15) || restsForGood(new CaseSuspended(OTHER), new CaseResumed(OTHER))) {
            return;
        }
        if (terms != null) {
            if (chance(30)) {
                tell(new CaseTermBreached(TERM.term(), THEN));
            }
            if (chance(20)) {
                tell(new CaseCorrected(revision, kind, category, Severity.MAJOR, null, List.of(TERM.term())));
            } else {
                tell(new CaseTermJudged(
                        TERM.term(),
                        any(Verdict.values()),
                        1,
                        TERM.source(),
                        TERM.limit(),
                        THEN,
                        THEN,
                        null,
                        Duration.ZERO));
            }
        }
        var outcome = chance(60) ? Outcome.RESOLVED_TAKEN_BACK : any(Outcome.values());
        var second = second(outcome);
        tell(new CaseConcluded(
                outcome,
                Level.CENTRE,
                second,
                kind,
                category,
                Severity.ORDINARY,
                PLACE,
                drill,
                handOver(Holder.FOLLOWUP),
                null));
        leg++;
        followUp(outcome, second);
        if (chance(10)) {
            corrected();
        }
    }

    private void followUp(Outcome outcome, @Nullable ActorId second) {
        var concludedBy = outcome.needsCountersign() && second == null ? FIRST : null;
        tell(new FollowUpOpened(
                centre, leg, outcome, THEN, kind, category, Severity.ORDINARY, PLACE, drill, concludedBy, null));
        if (concludedBy != null) {
            countersign(outcome);
        }
        if (chance(20)) {
            return;
        }
        if (chance(12)) {
            outcomeCorrected(outcome);
        }
        tell(new CallBackFellDue(THEN));
        if (chance(12)) {
            tell(new CallBackMade(1, CallBackResult.DISSATISFIED, null, null));
            tell(new MatterReopened(kind, category, Severity.ORDINARY, PLACE, drill, handOver(Holder.MEDIATION), null));
            leg++;
            if (chance(30)) {
                order();
            } else {
                mediation();
            }
        } else {
            tell(new CallBackMade(1, CallBackResult.SATISFIED, null, null));
            tell(new MatterClosed(ClosingReason.SATISFIED));
            if (chance(8)) {
                outcomeCorrected(outcome);
            }
        }
    }

    /** Nobody has, in some. */
    private void countersign(Outcome outcome) {
        if (chance(60)) {
            tell(new OutcomeCountersigned(leg, outcome, FIRST, SECOND));
        } else if (chance(50)) {
            tell(new CountersignRefused(leg, outcome, SECOND));
        }
    }

    private void outcomeCorrected(Outcome before) {
        var outcome = any(Outcome.values());
        tell(new OutcomeCorrectionRequested(leg, before, outcome, OutcomeCorrectionReason.REVIEW, FIRST));
        if (chance(70)) {
            tell(new OutcomeCorrected(leg, before, outcome, OutcomeCorrectionReason.REVIEW, FIRST, SECOND, null));
        } else {
            tell(new CountersignRefused(leg, outcome, SECOND));
        }
    }

    private HandOver handOver(Holder to) {
        return new HandOver(to, leg + 1);
    }

    private void tell(Event event) {
        var source = EventTypes.of(event.getClass()).source();
        told.add(new Told(centre, matter, sequences.merge(source, 1L, Long::sum), leg, event));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static StageTerms terms(String stage, ClockStart start, ClockEnd end, int minutes) {
        return new StageTerms(new StageCode(stage), start, end, Duration.ofMinutes(minutes), StageKind.LIMIT, 80);
    }
}
