package org.anxin.mediation.casework.domain;

import static org.anxin.mediation.casework.domain.CaseExamples.CENTRE;
import static org.anxin.mediation.casework.domain.CaseExamples.CONTACT;
import static org.anxin.mediation.casework.domain.CaseExamples.KNOWN;
import static org.anxin.mediation.casework.domain.CaseExamples.LABOUR;
import static org.anxin.mediation.casework.domain.CaseExamples.LEAD;
import static org.anxin.mediation.casework.domain.CaseExamples.MARKET;
import static org.anxin.mediation.casework.domain.CaseExamples.MEDIATION;
import static org.anxin.mediation.casework.domain.CaseExamples.MEDIATOR;
import static org.anxin.mediation.casework.domain.CaseExamples.PLACE;
import static org.anxin.mediation.casework.domain.CaseExamples.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.anxin.contracts.mediation.AssistanceAsked;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseHandedOn;
import org.anxin.contracts.mediation.CaseSuspensionRefused;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.mediation.CaseWithdrawalRefused;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationRefused;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.RespondentContacted;
import org.anxin.contracts.mediation.RoundHeld;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.EscalationProgress;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermEnd;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.escalation.domain.EscalationCommand;
import org.anxin.mediation.escalation.domain.HandOut;
import org.anxin.mediation.escalation.domain.Holding;
import org.anxin.mediation.escalation.domain.Offer;
import org.anxin.testkit.DeciderWalk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is asked in whatever order: each leg has one outcome at most, and nothing happens after it. */
class CaseWalkTest {
    private static final MatterId[] OTHERS = {new MatterId(new UUID(7, 1)), new MatterId(new UUID(7, 2))};
    private static final ReferralKey NUMBER = new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"));
    private static final TextRef TEXT = new TextRef(new UUID(1, 1));

    @Test
    void randomCommandsNeverBreakTheRules() {
        LongStream.range(0, 300)
                .forEach(seed -> DeciderWalk.of(CaseRules.DECIDER, CaseWalkTest::next)
                        .walk(seed, 120, step -> {
                            assertThat(step.after()).isNotInstanceOf(CaseState.Settled.class);
                            if (step.after() instanceof CaseState.Taken taken
                                    && taken.file().suspension() != null) {
                                assertThat(taken).isInstanceOf(CaseState.InMediation.class);
                            }
                            assertLegsEndOnce(
                                    step.history().stream().map(Occurred::event).toList());
                            assertDepartmentsAreTold(
                                    step.after(),
                                    step.history().stream().map(Occurred::event).toList());
                            assertTermsAreJudgedOnce(
                                    step.after(),
                                    step.history().stream().map(Occurred::event).toList());
                            assertThat(CaseRules.DECIDER.fold(CaseRules.DECIDER.initial(), step.history()))
                                    .isEqualTo(step.after());
                        }));
    }

    private static void assertLegsEndOnce(List<MediationEvent> events) {
        var leg = 0;
        var open = false;
        for (var i = 0; i < events.size(); i++) {
            switch (events.get(i)) {
                case CaseTaken taken -> {
                    assertThat(taken.leg()).isGreaterThan(leg);
                    leg = taken.leg();
                    open = true;
                }
                case CaseConcluded concluded -> {
                    assertThat(open).isTrue();
                    assertThat(concluded.handOver().leg()).isEqualTo(leg + 1);
                    assertThat(concluded.outcome().isSettled())
                            .isEqualTo(events.get(i - 1) instanceof SettlementReached);
                    assertThat(concluded.instalments()).isEqualTo(owed(events.get(i - 1)));
                    assertThat(concluded.countersignedBy() != null)
                            .isEqualTo(concluded.outcome() == Outcome.RETURNED_TO_POLICE);
                    open = false;
                }
                case CaseHandedOn handedOn -> {
                    assertThat(open).isTrue();
                    assertThat(handedOn.handOver().leg()).isEqualTo(leg + 1);
                    open = false;
                }
                case CaseSuspensionRefused _, CaseWithdrawalRefused _, RoundHeld _, RespondentContacted _ ->
                    assertThat(leg).isPositive();
                case MediationEvent _ -> assertThat(open).isTrue();
            }
        }
    }

    /** What a settlement leaves to be paid; it adds up with what was paid to the agreed sum. */
    private static @Nullable List<Instalment> owed(MediationEvent before) {
        if (!(before instanceof SettlementReached settled) || settled.paid() == null) {
            return null;
        }
        var instalments = settled.instalments() == null ? List.<Instalment>of() : settled.instalments();
        assertThat(new Fen(settled.paid().value()
                        + instalments.stream()
                                .mapToLong(one -> one.amount().value())
                                .sum()))
                .isEqualTo(settled.amount());
        return settled.instalments();
    }

    /** Each term of a leg gets one verdict, and none runs once mediation has ended. */
    private static void assertTermsAreJudgedOnce(CaseState state, List<MediationEvent> events) {
        var open = new HashSet<TermCode>();
        for (var event : events) {
            switch (event) {
                case CaseTaken taken -> {
                    assertThat(open).isEmpty();
                    if (taken.terms() != null) {
                        taken.terms().forEach(term -> open.add(term.term()));
                    }
                }
                case CaseTermBreached breached -> assertThat(open).contains(breached.term());
                case CaseTermJudged judged ->
                    assertThat(open.remove(judged.term())).isTrue();
                case CaseConcluded _, CaseHandedOn _ -> assertThat(open).isEmpty();
                case MediationEvent _ -> {}
            }
        }
        if (state instanceof CaseState.Taken taken && !(state instanceof CaseState.InMediation)) {
            assertThat(taken.file().terms().deadlines()).isEmpty();
        }
    }

    private static CaseCommand next(RandomGenerator random, CaseState state, Instant at) {
        var leg = state instanceof CaseState.Taken taken ? taken.file().leg() : 1;
        var role = random.nextBoolean() ? ActorRole.MEDIATOR : ActorRole.SHIFT_LEAD;
        return switch (random.nextInt(34)) {
            case 0, 1 ->
                new TakeCase(
                        at,
                        CENTRE,
                        // A giver hands over only what it holds: a later leg comes after this one has ended.
                        state instanceof CaseState.Taken
                                        && !(state instanceof CaseState.Concluded
                                                || state instanceof CaseState.HandedOn)
                                ? leg - random.nextInt(2)
                                : leg + random.nextInt(3),
                        pick(random, Origin.values()),
                        random.nextBoolean() ? Level.CENTRE : Level.SPECIALIST_ROOM,
                        MatterKind.DISPUTE,
                        Category.CIVIL,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        List.of(term(MEDIATION, TermEnd.MEDIATION_ENDED, at, 100)),
                        List.of(term(CONTACT, TermEnd.RESPONDENT_CONTACTED, at, 10)));
            case 27, 28 -> new CaseWork.RequestReturn(at, MEDIATOR);
            case 29 -> new TakeReturnAnswer(at, leg, random.nextBoolean(), LEAD);
            case 31 -> new CaseWork.HandToField(at);
            case 30 -> new WithdrawCase(at, NUMBER);
            case 32 -> new TermTimer.WarnTerm(at, random.nextBoolean() ? MEDIATION : CONTACT);
            case 33 -> new TermTimer.BreachTerm(at, random.nextBoolean() ? MEDIATION : CONTACT);
            case 24 -> new SuspendCase(at, pick(random, OTHERS), leg);
            case 25, 26 -> new ResumeCase(at, pick(random, OTHERS));
            case 2 -> new CaseWork.ContactRespondent(at, pick(random, ContactResult.values()));
            case 3, 4 -> new CaseWork.HoldRound(at);
            case 5 -> new CaseWork.EnterSpecialistRoom(at);
            case 6 -> settle(random, at);
            case 7, 8 -> new CaseWork.RecordFailure(at);
            case 9, 14, 15 ->
                new CaseWork.Escalate(
                        at,
                        new HandOut(
                                null, offer(at, LABOUR), random.nextBoolean() ? List.of() : List.of(offer(at, MARKET))),
                        KNOWN);
            case 16, 17, 18, 19, 20, 21, 22 -> new CaseWork.WorkOfDepartment(ofDepartment(random, at));
            case 10 -> new CaseWork.ConcludeByDepartment(at, random.nextBoolean() ? LABOUR : null);
            case 11, 12 -> new CaseWork.GiveOutcome(at, role, pick(random, Outcome.values()));
            default -> new CaseWork.HoldRound(at.minusSeconds(86_400));
        };
    }

    /** Now and then with a plan that doesn't come to the sum, or is due before. */
    private static CaseWork.Settle settle(RandomGenerator random, Instant at) {
        var plan = random.nextBoolean()
                ? null
                : new PaymentPlan(
                        new Fen(random.nextInt(2)),
                        List.of(new PaymentPlan.Due(
                                new Fen(1), CentreDays.on(at).plusDays(random.nextInt(-1, 40)), null)));
        var amount = random.nextInt(4) == 0 ? null : new Fen(1 + random.nextInt(2));
        return new CaseWork.Settle(at, SettlementForm.ORAL, amount, 1 + random.nextInt(40), random.nextBoolean(), plan);
    }

    private static EscalationCommand ofDepartment(RandomGenerator random, Instant at) {
        var department = random.nextBoolean() ? LABOUR : MARKET;
        return switch (random.nextInt(12)) {
            case 0 -> new EscalationCommand.Accept(at, department, null);
            case 1, 2, 3 ->
                new EscalationCommand.Refuse(
                        at, department, DepartmentRefusalReason.NOT_COMPETENT, null, at.plusSeconds(600));
            case 4 -> new EscalationCommand.AskForMore(at, department, TEXT);
            case 5 -> new EscalationCommand.Answer(at, department, TEXT);
            case 6 ->
                new EscalationCommand.ReportProgress(at, department, EscalationProgress.INVESTIGATING, null, null);
            case 7 -> new EscalationCommand.Conclude(at, department, null, List.of());
            case 8, 9, 10 ->
                new EscalationCommand.Rule(
                        at,
                        department,
                        pick(random, RefusalRuling.values()),
                        random.nextBoolean() ? null : offer(at, department.equals(LABOUR) ? MARKET : LABOUR),
                        null,
                        KNOWN);
            default -> new EscalationCommand.FallOverdue(at, department, pick(random, EscalationLimit.values()), at);
        };
    }

    private static Offer offer(Instant at, DepartmentCode department) {
        return new Offer(department, new EscalationTerms(at.plusSeconds(900), at.plusSeconds(3600), null, null));
    }

    /** Whoever has a part: it ends with the case, nobody is left with deadlines, one leads, and nobody refuses twice in a leg. */
    private static void assertDepartmentsAreTold(CaseState state, List<MediationEvent> events) {
        if (!(state instanceof CaseState.Taken taken)) {
            return;
        }
        var escalation = taken.file().escalation();
        if (taken instanceof CaseState.WithDepartment with) {
            assertThat(escalation.open().stream()
                            .filter(holding -> holding.file().leads()))
                    .hasSize(1);
            assertThat(escalation.of(with.department()).orElseThrow()).isInstanceOf(Holding.Open.class);
        } else {
            assertThat(escalation.open()).isEmpty();
            assertThat(escalation.deadlines()).isEmpty();
        }
        var open = new HashSet<DepartmentCode>();
        var refused = new HashSet<DepartmentCode>();
        for (var event : events) {
            switch (event) {
                case CaseTaken _ -> refused.clear();
                case Escalated one -> open.add(one.department());
                case AssistanceAsked one ->
                    assertThat(open.add(one.department())).isTrue();
                case EscalationRefused one ->
                    assertThat(refused.add(one.department())).isTrue();
                case EscalationRuled one -> {
                    if (one.ruling() == RefusalRuling.UPHELD) {
                        open.remove(one.department());
                    }
                }
                case DepartmentConcluded one ->
                    assertThat(open.remove(one.department())).isTrue();
                case EscalationReleased one ->
                    assertThat(open.remove(one.department())).isTrue();
                case CaseConcluded _, CaseHandedOn _ -> assertThat(open).isEmpty();
                case MediationEvent _ -> {}
            }
        }
    }

    private static <T> T pick(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
