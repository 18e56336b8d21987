package org.anxin.mediation.casework.domain;

import static org.anxin.mediation.casework.domain.CaseExamples.CENTRE;
import static org.anxin.mediation.casework.domain.CaseExamples.PLACE;
import static org.anxin.mediation.casework.domain.CaseExamples.T0;
import static org.anxin.mediation.casework.domain.CaseExamples.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.CaseTaken;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.contracts.value.Severity;
import org.anxin.mediation.casework.domain.CaseState.Concluded;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settlement is of 2 March 2026, 09:05 in Shanghai. */
class SettlementRulesTest {
    private static final DeciderSpec<CaseCommand, MediationEvent, CaseState, CaseRefusal> AT_DESK = DeciderSpec.given(
                    CaseRules.DECIDER)
            .events(
                    T0,
                    new CaseTaken(
                            CENTRE,
                            2,
                            Level.CENTRE,
                            MatterKind.DISPUTE,
                            Category.LABOUR,
                            Severity.ORDINARY,
                            PLACE,
                            true,
                            false,
                            null));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PartyId FIRST = new PartyId(new UUID(3, 1)), SECOND = new PartyId(new UUID(3, 2));

    @Test
    void instalmentsAreNumberedByWhenTheyAreDueAndEndWithTheirDay() {
        var owed = List.of(
                new Instalment(1, new Fen(200), Instant.parse("2026-03-02T16:00:00Z"), null),
                new Instalment(2, new Fen(300), Instant.parse("2026-04-15T16:00:00Z"), null),
                new Instalment(3, new Fen(400), Instant.parse("2031-03-02T16:00:00Z"), null));
        AT_DESK.when(settle(
                        1000L,
                        new PaymentPlan(
                                new Fen(100),
                                List.of(
                                        due(400, TODAY.plusYears(5)),
                                        due(200, TODAY),
                                        due(300, LocalDate.of(2026, 4, 15))))))
                .then(
                        new SettlementReached(SettlementForm.WRITTEN, new Fen(1000), 2, new Fen(100), owed),
                        concluded(owed))
                .state(state -> assertThat(((Concluded) state).agreement())
                        .isEqualTo(
                                new CaseState.Agreement(SettlementForm.WRITTEN, new Fen(1000), 2, new Fen(100), owed)));
    }

    @Test
    void eachClaimantOfACollectiveDisputeHasInstalmentsOfTheirOwn() {
        var day = TODAY.plusDays(30);
        var end = CentreDays.endOf(day);
        var owed = List.of(new Instalment(1, new Fen(600), end, FIRST), new Instalment(2, new Fen(400), end, SECOND));
        AT_DESK.when(settle(
                        1000L,
                        new PaymentPlan(
                                new Fen(0),
                                List.of(
                                        new PaymentPlan.Due(new Fen(600), day, FIRST),
                                        new PaymentPlan.Due(new Fen(400), day, SECOND)))))
                .then(
                        new SettlementReached(SettlementForm.WRITTEN, new Fen(1000), 2, new Fen(0), owed),
                        concluded(owed));
    }

    @Test
    void whatIsPaidAtOnceLeavesNothingOwed() {
        AT_DESK.when(settle(1000L, new PaymentPlan(new Fen(1000), List.of())))
                .then(
                        new SettlementReached(SettlementForm.WRITTEN, new Fen(1000), 2, new Fen(1000), null),
                        concluded(null));
    }

    @Test
    void whatIsPaidComesToTheAgreedSum() {
        AT_DESK.when(settle(1000L, new PaymentPlan(new Fen(100), List.of(due(899, TODAY)))))
                .thenRefused(new CaseRefusal.PaymentsDontAddUp(new Fen(1000), new Fen(999), false));
        AT_DESK.when(settle(1000L, new PaymentPlan(new Fen(100), List.of(due(901, TODAY)))))
                .thenRefused(new CaseRefusal.PaymentsDontAddUp(new Fen(1000), new Fen(1001), false));
        AT_DESK.when(settle(1000L, new PaymentPlan(new Fen(100), List.of())))
                .thenRefused(new CaseRefusal.PaymentsDontAddUp(new Fen(1000), new Fen(100), true));
    }

    @Test
    void howASumIsPaidNeedsTheSum() {
        AT_DESK.when(settle(null, new PaymentPlan(new Fen(0), List.of(due(1, TODAY)))))
                .thenRefused(new CaseRefusal.SumMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2031-03-03"})
    void noInstalmentIsDueBeforeTheSettlementOrMoreThanFiveYearsAfterIt(LocalDate day) {
        AT_DESK.when(settle(3L, new PaymentPlan(new Fen(1), List.of(due(1, TODAY), due(1, day)))))
                .thenRefused(new CaseRefusal.DueOutOfRange(1, TODAY, LocalDate.of(2031, 3, 2)));
    }

    @Test
    void theDayOfTheSettlementIsTheCentresDay() {
        // 00:30 of 3 March in Shanghai is still the 2nd in UTC.
        var at = Instant.parse("2026-03-02T16:30:00Z");
        AT_DESK.when(new Settle(
                        at,
                        SettlementForm.WRITTEN,
                        new Fen(1),
                        2,
                        false,
                        new PaymentPlan(new Fen(0), List.of(due(1, TODAY)))))
                .thenRefused(new CaseRefusal.DueOutOfRange(0, TODAY.plusDays(1), LocalDate.of(2031, 3, 3)));
    }

    private static PaymentPlan.Due due(long fen, LocalDate day) {
        return new PaymentPlan.Due(new Fen(fen), day, null);
    }

    private static Settle settle(@Nullable Long fen, PaymentPlan plan) {
        return new Settle(minutes(5), SettlementForm.WRITTEN, fen == null ? null : new Fen(fen), 2, false, plan);
    }

    private static CaseConcluded concluded(@Nullable List<Instalment> owed) {
        return new CaseConcluded(
                Outcome.RESOLVED_AT_DESK,
                Level.CENTRE,
                null,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, 3),
                owed);
    }
}
