package org.anxin.benchmarks.replay;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.ContactAttempted;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OfficerContacted;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.SpotRoundHeld;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.PartyAdded;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.OrganisationId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PartyKind;
import org.anxin.contracts.value.PartyRole;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TextRef;
import org.anxin.contracts.value.Verdict;
import org.anxin.eventstore.StoredEvent;
import org.anxin.service.codec.EventJson;

/**
 * All events of one matter from the referral to its end, as the four services store them: some twenty, of which figures need eight. Three of four are
 * settled on the spot, the others go through mediation; a few clocks warn and breach. What it is made of is random and from a seed.
 */
final class MatterScript {
    private static final CentreCode CENTRE = new CentreCode("zone-1");
    private static final PolicyRef POLICY = new PolicyRef(new PolicyCode("12510"), 1);
    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final List<StageTerms> STAGES = List.of(
            terms("SIGN", ClockStart.MATTER_OPENED, ClockEnd.ORDER_SIGNED, 1, StageKind.LIMIT),
            terms("CONTACT", ClockStart.INSTRUCTION_RECEIVED, ClockEnd.OFFICER_CONTACTED, 2, StageKind.LIMIT),
            terms("ARRIVE", ClockStart.INSTRUCTION_RECEIVED, ClockEnd.TEAM_ARRIVED, 10, StageKind.TARGET));

    private final Random random;
    private final UUID matter = IDS.generate();
    private final UUID correlation = IDS.generate();
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final MatterKind kind;
    private final Category category;
    private final Place place;
    private final EnumMap<ClockEnd, Boolean> late = new EnumMap<>(ClockEnd.class);
    private Instant at;
    private int leg = 1;

    private MatterScript(Random random, Instant start) {
        this.random = random;
        this.at = start;
        this.kind = chance(62) ? MatterKind.DISPUTE : chance(50) ? MatterKind.HELP : MatterKind.CONSULTATION;
        this.category = Category.values()[random.nextInt(4)];
        this.place = new Place(new GridCode("grid-" + (1 + random.nextInt(8))), null);
        for (var end : ClockEnd.values()) {
            late.put(end, chance(6));
        }
    }

    /** The events of one matter that was referred at {@code start}, in the order of the log. */
    static List<StoredEvent> tell(Random random, Instant start) {
        var script = new MatterScript(random, start);
        script.intake();
        script.order();
        if (script.chance(25)) {
            script.handOn();
            script.mediation();
        } else {
            script.tell(new OrderConcluded(
                    Outcome.RESOLVED_ON_SITE,
                    null,
                    script.kind,
                    script.category,
                    Severity.ORDINARY,
                    script.place,
                    false,
                    script.handOver(Holder.FOLLOWUP),
                    null));
        }
        script.followUp();
        return script.events;
    }

    private void intake() {
        tell(new MatterReceived(
                CENTRE,
                new ReportId(IDS.generate()),
                Channel.REFERRAL_110,
                new ReferralKey(new SourceCode("110"), new ReferralNumber("R" + Math.abs(random.nextLong()))),
                at.minusSeconds(40),
                kind,
                category,
                Severity.ORDINARY,
                HandlingMode.FIELD,
                place,
                new TextRef(IDS.generate()),
                chance(50) ? new Claim(new Fen(random.nextInt(5_000_000)), 1 + random.nextInt(6)) : null,
                null,
                false,
                List.of()));
        tell(new PartyAdded(new PartyId(IDS.generate()), PartyKind.PERSON, PartyRole.REPORTER, null, null));
        tell(new PartyAdded(
                new PartyId(IDS.generate()),
                PartyKind.ORGANISATION,
                PartyRole.RESPONDENT,
                new OrganisationId(IDS.generate()),
                null));
        tell(new MatterOpened(
                handOver(Holder.DISPATCH),
                at,
                kind,
                category,
                Severity.ORDINARY,
                HandlingMode.FIELD,
                place,
                POLICY,
                at.plusSeconds(60),
                false));
        leg++;
    }

    private void order() {
        var opened = at;
        tell(new OrderIssued(
                CENTRE, leg, at, kind, category, Severity.ORDINARY, place, POLICY, STAGES, false, null, null, null));
        run(STAGES.get(0), opened, 20);
        tell(new OrderSigned());
        tell(new TeamInstructed(new TeamCode("team-" + (1 + random.nextInt(4))), null, null, null));
        pass(10);
        tell(new InstructionReceived(false));
        var received = at;
        var officer = new OfficerCode("officer-" + (1 + random.nextInt(12)));
        if (chance(20)) {
            tell(new ContactAttempted(officer, ContactResult.NO_ANSWER));
        }
        run(STAGES.get(1), received, 40);
        tell(new OfficerContacted(officer));
        run(STAGES.get(2), received, 300);
        tell(new TeamArrived(null));
        for (var round = 1; round <= 1 + random.nextInt(3); round++) {
            pass(900);
            tell(new SpotRoundHeld(round));
        }
        for (var stage : STAGES) {
            var isLate = late.getOrDefault(stage.end(), false);
            var start = stage.start() == ClockStart.MATTER_OPENED ? opened : received;
            var due = start.plus(stage.limit());
            tell(new ClockJudged(
                    stage.stage(),
                    isLate ? Verdict.BREACHED : Verdict.KEPT,
                    POLICY,
                    stage.limit(),
                    start,
                    due,
                    isLate ? due.plusSeconds(30) : due.minusSeconds(5),
                    Duration.ZERO));
        }
    }

    /** A clock runs; one that is late warns and breaches on its way. */
    private void run(StageTerms stage, Instant start, int usualSeconds) {
        pass(usualSeconds);
        if (late.getOrDefault(stage.end(), false)) {
            var due = start.plus(stage.limit());
            tell(new ClockWarned(stage.stage(), due));
            tell(new ClockBreached(stage.stage(), due));
        }
    }

    private void handOn() {
        tell(new OrderHandedOn(
                Level.CENTRE, kind, category, Severity.ORDINARY, place, false, handOver(Holder.MEDIATION), null));
        leg++;
    }

    private void mediation() {
        tell(new CaseTaken(CENTRE, leg, Level.CENTRE, kind, category, Severity.ORDINARY, place, false, false, null));
        for (var round = 1; round <= 1 + random.nextInt(2); round++) {
            pass(3600);
            tell(new RoundHeld(round));
        }
        tell(new SettlementReached(SettlementForm.WRITTEN, new Fen(random.nextInt(5_000_000)), 1, null, null));
        tell(new CaseConcluded(
                Outcome.RESOLVED_TAKEN_BACK,
                Level.CENTRE,
                null,
                kind,
                category,
                Severity.ORDINARY,
                place,
                false,
                handOver(Holder.FOLLOWUP),
                null));
    }

    private void followUp() {
        leg++;
        var due = at.plus(Duration.ofHours(20));
        tell(new FollowUpOpened(
                CENTRE,
                leg,
                Outcome.RESOLVED_ON_SITE,
                due,
                kind,
                category,
                Severity.ORDINARY,
                place,
                false,
                null,
                null));
        at = due;
        tell(new CallBackFellDue(due));
        pass(1800);
        tell(new CallBackMade(1, CallBackResult.SATISFIED, null, null));
        tell(new MatterClosed(ClosingReason.SATISFIED));
    }

    private void tell(Event event) {
        var type = EventTypes.of(event.getClass());
        var metadata = new Metadata(
                CENTRE,
                leg,
                events.isEmpty() ? null : IDS.generate(),
                correlation,
                new ActorId("staff-17"),
                ActorRole.TEAM);
        var hash = new byte[32];
        random.nextBytes(hash);
        events.add(new StoredEvent(
                matter,
                versions.merge(type.source(), 1L, Long::sum),
                IDS.generate(),
                type.id(),
                at,
                at.plusMillis(20),
                EventJson.write(event),
                EventJson.writeMetadata(metadata),
                hash));
    }

    private HandOver handOver(Holder to) {
        return new HandOver(to, leg + 1);
    }

    private void pass(int usualSeconds) {
        at = at.plusSeconds(1 + random.nextInt(usualSeconds * 2));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static StageTerms terms(String stage, ClockStart start, ClockEnd end, int minutes, StageKind kind) {
        return new StageTerms(new StageCode(stage), start, end, Duration.ofMinutes(minutes), kind, 80);
    }
}
