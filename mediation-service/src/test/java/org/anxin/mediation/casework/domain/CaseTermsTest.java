package org.anxin.mediation.casework.domain;

import static org.anxin.mediation.casework.domain.CaseExamples.ARTICLE;
import static org.anxin.mediation.casework.domain.CaseExamples.CENTRE;
import static org.anxin.mediation.casework.domain.CaseExamples.CONTACT;
import static org.anxin.mediation.casework.domain.CaseExamples.LABOUR;
import static org.anxin.mediation.casework.domain.CaseExamples.LEAD;
import static org.anxin.mediation.casework.domain.CaseExamples.MEDIATION;
import static org.anxin.mediation.casework.domain.CaseExamples.MEDIATOR;
import static org.anxin.mediation.casework.domain.CaseExamples.PLACE;
import static org.anxin.mediation.casework.domain.CaseExamples.T0;
import static org.anxin.mediation.casework.domain.CaseExamples.minutes;
import static org.anxin.mediation.casework.domain.CaseExamples.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anxin.contracts.mediation.CaseCorrected;
import org.anxin.contracts.mediation.CaseResumed;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseSuspended;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.mediation.CaseTermWarned;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.RespondentContacted;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermEnd;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermUnit;
import org.anxin.contracts.value.Verdict;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.casework.domain.CaseWork.ContactRespondent;
import org.anxin.mediation.casework.domain.CaseWork.GiveOutcome;
import org.anxin.mediation.casework.domain.CaseWork.HoldRound;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Terms of a case: labour mediation in 100 minutes, the respondent reached in 10 of the desk's. */
class CaseTermsTest {
    private static final MatterId OTHER = new MatterId(new UUID(7, 1));
    private static final StartedTerm BY_LAW = term(MEDIATION, TermEnd.MEDIATION_ENDED, T0, 100);
    private static final StartedTerm BY_HOUSE = term(CONTACT, TermEnd.RESPONDENT_CONTACTED, T0, 10);

    @Test
    void whatRunsStandsInTheEventThatStartsIt() {
        given().when(take(Origin.DESK))
                .then(taken(true, List.of(BY_LAW, BY_HOUSE)))
                .state(state -> assertThat(deadlines(state))
                        .containsExactlyInAnyOrder(
                                new Deadline("term-warning:LABOUR_MEDIATION", minutes(80)),
                                new Deadline("term-breach:LABOUR_MEDIATION", minutes(100)),
                                new Deadline("term-warning:RESPONDENT_CONTACT", minutes(8)),
                                new Deadline("term-breach:RESPONDENT_CONTACT", minutes(10))));
        given().when(take(Origin.ORDER)).then(taken(false, List.of(BY_LAW)));
    }

    @Test
    void itWarnsAndIsBreachedOnceEach() {
        atDesk().when(new TermTimer.WarnTerm(minutes(8), CONTACT))
                .then(new CaseTermWarned(CONTACT, minutes(10)))
                .when(new TermTimer.WarnTerm(minutes(8), CONTACT))
                .thenNothing()
                .when(new TermTimer.BreachTerm(minutes(10), CONTACT))
                .then(new CaseTermBreached(CONTACT, minutes(10)))
                .state(state -> assertThat(file(state).terms().isOverdue()).isTrue())
                .when(new TermTimer.BreachTerm(minutes(10), CONTACT))
                .thenNothing();
        atDesk().when(new TermTimer.WarnTerm(minutes(7), CONTACT)).thenNothing();
        atDesk().when(new TermTimer.BreachTerm(minutes(9), CONTACT)).thenNothing();
    }

    @Test
    void aBreachAlwaysHasItsWarningEachAtItsMoment() {
        atDesk().when(new TermTimer.BreachTerm(minutes(10), CONTACT))
                .thenOccurred(
                        new Occurred<>(minutes(8), new CaseTermWarned(CONTACT, minutes(10))),
                        new Occurred<>(minutes(10), new CaseTermBreached(CONTACT, minutes(10))));
    }

    @Test
    void onlyWhoIsReachedEndsItAndTheEarliestReportCounts() {
        atDesk().when(new ContactRespondent(minutes(5), ContactResult.NO_ANSWER))
                .then(new RespondentContacted(ContactResult.NO_ANSWER))
                .when(new TermTimer.BreachTerm(minutes(10), CONTACT))
                .thenEvents(_ -> {})
                .when(new ContactRespondent(minutes(12), ContactResult.REACHED))
                .then(new RespondentContacted(ContactResult.REACHED))
                .when(new ContactRespondent(minutes(9), ContactResult.REACHED))
                .then(new RespondentContacted(ContactResult.REACHED))
                .state(state -> assertThat(file(state).terms().isOverdue()).isFalse())
                .when(settle(30))
                .thenEvents(events -> assertThat(verdicts(events))
                        .containsExactly(
                                judged(BY_LAW, Verdict.KEPT, 100, minutes(30), 0),
                                judged(BY_HOUSE, Verdict.KEPT, 10, minutes(9), 0)));
    }

    @Test
    void whatWasNeverDoneIsBreachedOrLapses() {
        atDesk().when(outcome(9))
                .thenEvents(events -> assertThat(verdicts(events))
                        .containsExactly(
                                judged(BY_LAW, Verdict.KEPT, 100, minutes(9), 0),
                                judged(BY_HOUSE, Verdict.LAPSED, 10, null, 0)));
        atDesk().when(outcome(101))
                .thenEvents(events -> assertThat(verdicts(events))
                        .containsExactly(
                                judged(BY_LAW, Verdict.BREACHED, 100, minutes(101), 0),
                                judged(BY_HOUSE, Verdict.BREACHED, 10, null, 0)));
        atDesk().when(outcome(100))
                .thenEvents(events ->
                        assertThat(verdicts(events).getFirst().verdict()).isEqualTo(Verdict.KEPT));
    }

    @Test
    void whateverEndsTheCaseJudgesThemOnce() {
        var verdicts = new CaseTermJudged[] {
            judged(BY_LAW, Verdict.KEPT, 100, minutes(50), 0), judged(BY_HOUSE, Verdict.BREACHED, 10, null, 0)
        };
        for (var end : List.of(
                new Settle(minutes(50), SettlementForm.ORAL, null, 1, true, null),
                new CaseWork.HandToField(minutes(50)),
                new WithdrawCase(
                        minutes(50), new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"))))) {
            atDesk().when(end)
                    .thenEvents(events -> {
                        assertThat(verdicts(events)).containsExactly(verdicts);
                        assertThat(events.getLast()).isNotInstanceOf(CaseTermJudged.class);
                    })
                    .state(state -> assertThat(deadlines(state)).isEmpty());
        }
        atDesk().events(minutes(20), new CaseReturnRequested(2, MEDIATOR))
                .state(state -> assertThat(deadlines(state)).isNotEmpty())
                .when(new TakeReturnAnswer(minutes(50), 2, true, LEAD))
                .thenEvents(events -> assertThat(verdicts(events)).containsExactly(verdicts));
    }

    @Test
    void whatIsToldAfterTheEndChangesNoVerdict() {
        atDesk().when(outcome(50))
                .thenEvents(_ -> {})
                .when(new ContactRespondent(minutes(5), ContactResult.REACHED))
                .then(new RespondentContacted(ContactResult.REACHED))
                .state(state -> assertThat(file(state).terms().all())
                        .extracting(
                                term -> Objects.requireNonNull(term.judged()).verdict())
                        .containsExactly(Verdict.KEPT, Verdict.BREACHED));
    }

    @Test
    void aDepartmentThatTakesTheWorkEndsThemForGood() {
        atDesk().when(CaseExamples.escalate(50, LABOUR))
                .thenEvents(events -> assertThat(verdicts(events))
                        .containsExactly(
                                judged(BY_LAW, Verdict.KEPT, 100, minutes(50), 0),
                                judged(BY_HOUSE, Verdict.BREACHED, 10, null, 0)))
                .state(state -> assertThat(deadlines(state)).isEmpty())
                .when(new TermTimer.BreachTerm(minutes(100), MEDIATION))
                .thenNothing();
    }

    @Test
    void nothingRunsWhileTheCaseRestsAndAllIsDueThatMuchLater() {
        atDesk().events(minutes(4), new CaseSuspended(OTHER))
                .when(new TermTimer.BreachTerm(minutes(10), CONTACT))
                .thenNothing()
                .state(state -> assertThat(deadlines(state)).isEmpty())
                .events(minutes(34), new CaseResumed(OTHER))
                .state(state -> assertThat(deadlines(state))
                        .contains(
                                new Deadline("term-warning:RESPONDENT_CONTACT", minutes(38)),
                                new Deadline("term-breach:RESPONDENT_CONTACT", minutes(40)),
                                new Deadline("term-breach:LABOUR_MEDIATION", minutes(130))))
                .when(new ContactRespondent(minutes(40), ContactResult.REACHED))
                .thenEvents(_ -> {})
                .when(settle(130))
                .thenEvents(events -> assertThat(verdicts(events))
                        .containsExactly(
                                judged(BY_LAW, Verdict.KEPT, 130, minutes(130), 30),
                                judged(BY_HOUSE, Verdict.KEPT, 40, minutes(40), 30)));
    }

    @Test
    void aCorrectionLetsOthersRunAndNeverChangesOneThatRuns() {
        var market = term(new TermCode("MARKET_MEDIATION"), TermEnd.MEDIATION_ENDED, T0, 45);
        var newLaw = term(CONTACT, TermEnd.RESPONDENT_CONTACTED, T0, 99);
        atDesk().when(correct(1, Category.CONTRACT, market, newLaw))
                .then(corrected(1, Category.CONTRACT, List.of(market), List.of(MEDIATION)))
                .when(correct(2, Category.LABOUR, BY_LAW, BY_HOUSE))
                .then(corrected(2, Category.LABOUR, List.of(BY_LAW), List.of(market.term())))
                .when(new HoldRound(minutes(20)))
                .thenEvents(_ -> {})
                .state(state -> assertThat(file(state).terms().all())
                        .extracting(CaseTerm::started)
                        .containsExactly(BY_HOUSE, BY_LAW));
        // What was done when a term comes in measures nobody.
        atDesk().when(new ContactRespondent(minutes(3), ContactResult.REACHED))
                .thenEvents(_ -> {})
                .when(correct(1, Category.CONTRACT))
                .then(corrected(1, Category.CONTRACT, null, List.of(MEDIATION)))
                .when(correct(
                        2, Category.OTHER, term(new TermCode("ANOTHER_CONTACT"), TermEnd.RESPONDENT_CONTACTED, T0, 5)))
                .then(corrected(2, Category.OTHER, null, null));
        // A case that has ended only takes the words.
        atDesk().when(settle(5))
                .thenEvents(_ -> {})
                .when(correct(1, Category.CONTRACT, market))
                .then(corrected(1, Category.CONTRACT, null, null));
    }

    @Test
    void aLaterLegHasTermsOfItsOwn() {
        atDesk().when(settle(5))
                .thenEvents(_ -> {})
                .when(new TakeCase(
                        minutes(60),
                        CENTRE,
                        4,
                        Origin.REOPENED,
                        Level.CENTRE,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        false,
                        List.of(),
                        List.of(term(CONTACT, TermEnd.RESPONDENT_CONTACTED, minutes(60), 10))))
                .thenEvents(_ -> {})
                .state(state -> assertThat(deadlines(state))
                        .containsExactly(
                                new Deadline("term-warning:RESPONDENT_CONTACT", minutes(68)),
                                new Deadline("term-breach:RESPONDENT_CONTACT", minutes(70))));
    }

    private static DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> given() {
        return DeciderSpec.given(CaseRules.DECIDER);
    }

    private static DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> atDesk() {
        return given().when(take(Origin.DESK)).thenEvents(_ -> {});
    }

    private static TakeCase take(Origin origin) {
        return new TakeCase(
                T0,
                CENTRE,
                2,
                origin,
                Level.CENTRE,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                List.of(BY_LAW),
                List.of(BY_HOUSE));
    }

    private static CaseTaken taken(boolean atDesk, List<StartedTerm> terms) {
        return new CaseTaken(
                CENTRE,
                2,
                Level.CENTRE,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                atDesk,
                false,
                terms);
    }

    private static CorrectCase correct(int revision, Category category, StartedTerm... terms) {
        return new CorrectCase(minutes(20), revision, MatterKind.DISPUTE, category, Severity.ORDINARY, List.of(terms));
    }

    private static CaseCorrected corrected(
            int revision, Category category, @Nullable List<StartedTerm> terms, @Nullable List<TermCode> dropped) {
        return new CaseCorrected(revision, MatterKind.DISPUTE, category, Severity.ORDINARY, terms, dropped);
    }

    private static Settle settle(int minute) {
        return new Settle(minutes(minute), SettlementForm.ORAL, null, 1, false, null);
    }

    private static GiveOutcome outcome(int minute) {
        return new GiveOutcome(minutes(minute), ActorRole.MEDIATOR, Outcome.UNRESOLVED);
    }

    private static CaseTermJudged judged(
            StartedTerm term, Verdict verdict, int due, @Nullable Instant doneAt, int paused) {
        return new CaseTermJudged(
                term.term(),
                verdict,
                1,
                ARTICLE,
                new TermLength(term.limit().count(), TermUnit.MINUTES),
                T0,
                minutes(due),
                doneAt,
                Duration.ofMinutes(paused));
    }

    private static List<CaseTermJudged> verdicts(List<MediationEvent> events) {
        return events.stream()
                .filter(CaseTermJudged.class::isInstance)
                .map(CaseTermJudged.class::cast)
                .toList();
    }

    private static CaseFile file(CaseState state) {
        return ((CaseState.Taken) state).file();
    }

    private static List<Deadline> deadlines(CaseState state) {
        return file(state).terms().deadlines();
    }
}
