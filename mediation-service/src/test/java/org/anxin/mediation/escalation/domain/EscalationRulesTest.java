package org.anxin.mediation.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.mediation.AssistanceAsked;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationAccepted;
import org.anxin.contracts.mediation.EscalationEvent;
import org.anxin.contracts.mediation.EscalationOverdue;
import org.anxin.contracts.mediation.EscalationProgressed;
import org.anxin.contracts.mediation.EscalationRefused;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.mediation.InformationAnswered;
import org.anxin.contracts.mediation.InformationRequested;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.EscalationLimit;
import org.anxin.contracts.value.EscalationProgress;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.LegalMatterCode;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.TextRef;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.mediation.escalation.domain.EscalationCommand.Accept;
import org.anxin.mediation.escalation.domain.EscalationCommand.Answer;
import org.anxin.mediation.escalation.domain.EscalationCommand.AskForMore;
import org.anxin.mediation.escalation.domain.EscalationCommand.Conclude;
import org.anxin.mediation.escalation.domain.EscalationCommand.FallOverdue;
import org.anxin.mediation.escalation.domain.EscalationCommand.Refuse;
import org.anxin.mediation.escalation.domain.EscalationCommand.ReportProgress;
import org.anxin.mediation.escalation.domain.EscalationCommand.Rule;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class EscalationRulesTest {
    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final DepartmentCode LABOUR = new DepartmentCode("LABOUR");
    private static final DepartmentCode MARKET = new DepartmentCode("MARKET");
    private static final DepartmentCode COURT = new DepartmentCode("COURT");
    private static final List<DepartmentCode> KNOWN = List.of(LABOUR, MARKET, COURT);
    private static final LegalMatterCode ARREARS = new LegalMatterCode("WAGE_ARREARS");
    private static final TextRef TEXT = new TextRef(new UUID(1, 1));
    private static final DepartmentCaseNumber NUMBER = new DepartmentCaseNumber("LJ-2026-15");
    private static final EscalationTerms TERMS = new EscalationTerms(minutes(60), minutes(600), null, null);
    private static final EscalationRefused REFUSAL =
            new EscalationRefused(LABOUR, DepartmentRefusalReason.NOT_COMPETENT, null, minutes(120));

    private static final DeciderSpec<EscalationCommand, EscalationEvent, Escalation, EscalationRefusal> NEW =
            DeciderSpec.given(new Decider<>(
                    Escalation.NONE,
                    EscalationRules::decide,
                    (state, occurred) -> state.evolve(occurred.at(), 3, occurred.event())));
    private static final DeciderSpec<EscalationCommand, EscalationEvent, Escalation, EscalationRefusal> OFFERED =
            NEW.events(T0, new Escalated(LABOUR, ARREARS, TERMS), new AssistanceAsked(MARKET, TERMS));
    private static final DeciderSpec<EscalationCommand, EscalationEvent, Escalation, EscalationRefusal> REFUSED =
            OFFERED.events(minutes(10), REFUSAL);

    @Test
    void oneLeadsAndOthersAssist() {
        var handOut = new HandOut(ARREARS, new Offer(LABOUR, TERMS), List.of(new Offer(MARKET, TERMS)));
        assertThat(EscalationRules.handOut(T0, handOut, KNOWN))
                .isEqualTo(
                        Decision.accept(T0, new Escalated(LABOUR, ARREARS, TERMS), new AssistanceAsked(MARKET, TERMS)));
        assertThat(EscalationRules.handOut(T0, handOut, List.of(LABOUR)))
                .isEqualTo(Decision.refuse(new EscalationRefusal.UnknownDepartment(MARKET, List.of(LABOUR))));
        assertThat(EscalationRules.handOut(
                        T0, new HandOut(null, new Offer(LABOUR, TERMS), List.of(new Offer(LABOUR, TERMS))), KNOWN))
                .isEqualTo(Decision.refuse(new EscalationRefusal.NamedTwice(LABOUR)));
    }

    @Test
    void whoAcceptsHasUntilTheEndOfTheTerm() {
        OFFERED.state(state -> assertThat(state.deadlines())
                        .contains(
                                new Deadline("answer:LABOUR", minutes(60)), new Deadline("term:LABOUR", minutes(600))))
                .when(new Accept(minutes(5), LABOUR, NUMBER))
                .then(new EscalationAccepted(LABOUR, NUMBER))
                .state(state -> assertThat(state.deadlines())
                        .contains(new Deadline("term:LABOUR", minutes(600)))
                        .doesNotContain(new Deadline("answer:LABOUR", minutes(60))))
                .when(new Accept(minutes(6), LABOUR, null))
                .thenRefused(new EscalationRefusal.AcceptedAlready());
    }

    @Test
    void onlyWhoHasTheMatterActs() {
        OFFERED.when(new Accept(minutes(5), COURT, null)).thenRefused(new EscalationRefusal.NotHeld(COURT));
        NEW.when(new Conclude(minutes(5), LABOUR, null, List.of())).thenRefused(new EscalationRefusal.NotHeld(LABOUR));
        OFFERED.when(new Accept(minutes(-5), LABOUR, null)).thenRefused(new EscalationRefusal.BeforeHandOver(T0));
    }

    @Test
    void aDepartmentMayRefuseInTimeAndOnce() {
        var reason = DepartmentRefusalReason.NOT_COMPETENT;
        OFFERED.when(new Refuse(minutes(59), LABOUR, reason, null, minutes(120)))
                .then(REFUSAL)
                .state(state -> assertThat(state.deadlines())
                        .contains(new Deadline("ruling:LABOUR", minutes(120)))
                        .noneMatch(deadline -> deadline.name().equals("term:LABOUR")))
                .when(new Refuse(minutes(60), LABOUR, reason, null, minutes(120)))
                .thenRefused(new EscalationRefusal.RefusedAlready());
        OFFERED.when(new Refuse(minutes(60), LABOUR, reason, null, minutes(120)))
                .thenRefused(new EscalationRefusal.TooLateToRefuse(minutes(60)));
        OFFERED.events(minutes(5), new EscalationAccepted(LABOUR, null))
                .when(new Refuse(minutes(6), LABOUR, reason, null, minutes(120)))
                .thenRefused(new EscalationRefusal.AcceptedAlready());
        REFUSED.events(minutes(20), new EscalationRuled(LABOUR, RefusalRuling.UPHELD, null))
                .events(minutes(30), new Escalated(LABOUR, ARREARS, TERMS))
                .when(new Refuse(minutes(31), LABOUR, reason, null, minutes(120)))
                .thenRefused(new EscalationRefusal.RefusedBefore());
    }

    @Test
    void whoIsOverruledHasHadItSinceTheFirstHandOver() {
        REFUSED.when(new FallOverdue(minutes(600), LABOUR, EscalationLimit.TERM, minutes(600)))
                .thenNothing()
                .when(new Rule(minutes(700), LABOUR, RefusalRuling.OVERRULED, null, TEXT, KNOWN))
                .then(new EscalationRuled(LABOUR, RefusalRuling.OVERRULED, TEXT))
                .state(state -> assertThat(state.deadlines()).contains(new Deadline("term:LABOUR", minutes(600))))
                .when(new FallOverdue(minutes(700), LABOUR, EscalationLimit.TERM, minutes(600)))
                .then(new EscalationOverdue(LABOUR, EscalationLimit.TERM, minutes(600)))
                .state(state ->
                        assertThat(state.of(LABOUR).orElseThrow().isOverdue()).isTrue())
                .when(new Refuse(minutes(701), LABOUR, DepartmentRefusalReason.OUTSIDE_AREA, null, minutes(800)))
                .thenRefused(new EscalationRefusal.AcceptedAlready());
    }

    @Test
    void aRefusalUpheldSendsTheMatterBackOrToAnotherDepartment() {
        REFUSED.when(new Rule(minutes(20), LABOUR, RefusalRuling.UPHELD, null, null, KNOWN))
                .then(new EscalationRuled(LABOUR, RefusalRuling.UPHELD, null), new EscalationReleased(MARKET))
                .state(state -> assertThat(state.open()).isEmpty())
                .state(state -> assertThat(state.deadlines()).isEmpty());
        REFUSED.when(new Rule(minutes(20), LABOUR, RefusalRuling.UPHELD, new Offer(COURT, TERMS), null, KNOWN))
                .then(new EscalationRuled(LABOUR, RefusalRuling.UPHELD, null), new Escalated(COURT, ARREARS, TERMS))
                .state(state -> assertThat(state.lead()).contains(COURT))
                .state(state -> assertThat(state.open()).hasSize(2));
        REFUSED.when(new Rule(minutes(20), LABOUR, RefusalRuling.OVERRULED, new Offer(COURT, TERMS), null, KNOWN))
                .thenRefused(new EscalationRefusal.NextNotCalledFor());
        OFFERED.when(new Rule(minutes(20), LABOUR, RefusalRuling.UPHELD, null, null, KNOWN))
                .thenRefused(new EscalationRefusal.NothingToRule());
    }

    @Test
    void aCentreThatDoesNotRuleInTimeIsOverdueItself() {
        REFUSED.when(new FallOverdue(minutes(120), LABOUR, EscalationLimit.RULING, minutes(120)))
                .then(new EscalationOverdue(LABOUR, EscalationLimit.RULING, minutes(120)))
                .when(new FallOverdue(minutes(121), LABOUR, EscalationLimit.RULING, minutes(120)))
                .thenNothing();
    }

    @Test
    void whatIsAskedIsAnswered() {
        OFFERED.when(new Answer(minutes(5), LABOUR, TEXT))
                .thenRefused(new EscalationRefusal.NothingAsked())
                .when(new AskForMore(minutes(6), LABOUR, TEXT))
                .then(new InformationRequested(LABOUR, TEXT))
                .when(new Answer(minutes(7), LABOUR, TEXT))
                .then(new InformationAnswered(LABOUR, TEXT))
                .state(state -> assertThat(state.of(LABOUR).orElseThrow().file().notes())
                        .hasSize(2));
    }

    @Test
    void whoActsWithoutHavingAcceptedHasAccepted() {
        OFFERED.when(new ReportProgress(minutes(90), LABOUR, EscalationProgress.CASE_FILED, NUMBER, null))
                .then(new EscalationProgressed(LABOUR, EscalationProgress.CASE_FILED, NUMBER, null))
                .state(state -> assertThat(state.of(LABOUR).orElseThrow()).isInstanceOf(Holding.Accepted.class))
                .when(new Conclude(minutes(91), LABOUR, null, List.of(TEXT)))
                .then(new DepartmentConcluded(LABOUR, null, List.of(TEXT)), new EscalationReleased(MARKET))
                .state(state -> assertThat(state.of(LABOUR).orElseThrow().file().caseNumber())
                        .isEqualTo(NUMBER));
        REFUSED.when(new Conclude(minutes(91), LABOUR, null, List.of()))
                .then(new DepartmentConcluded(LABOUR, null, null), new EscalationReleased(MARKET));
        OFFERED.when(new Conclude(minutes(91), MARKET, null, List.of()))
                .then(new DepartmentConcluded(MARKET, null, null));
    }

    private static Instant minutes(int minutes) {
        return T0.plusSeconds(60L * minutes);
    }
}
