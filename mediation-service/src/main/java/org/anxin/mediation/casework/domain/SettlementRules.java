package org.anxin.mediation.casework.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.Outcome;
import org.anxin.eventstore.decide.Decision;
import org.anxin.mediation.casework.domain.CaseState.AtCentre;
import org.anxin.mediation.casework.domain.CaseState.InMediation;
import org.anxin.mediation.casework.domain.CaseWork.Settle;
import org.jspecify.annotations.Nullable;

/**
 * What the parties may agree on. Where it is said how the sum is paid, what is paid at once and all instalments come to that sum, and each is due on the day
 * of the settlement or later, within five years. Instalments are numbered by when they are due; those of one day as they were said.
 */
final class SettlementRules {
    /** A house rule: what is put off for longer is no end of a dispute, and mostly a slip of the pen. */
    private static final int MOST_YEARS = 5;

    private SettlementRules() {}

    /** The settlement and the outcome that it is. */
    static Decision<MediationEvent, CaseRefusal> settle(Settle settle, InMediation state) {
        if (refusal(settle, state) instanceof CaseRefusal refusal) {
            return Decision.refuse(refusal);
        }
        var file = state.file();
        var plan = settle.plan();
        var instalments = plan == null ? null : instalments(plan.later());
        return CaseTermRules.judgedThen(
                settle.at(),
                file,
                Decision.accept(
                        settle.at(),
                        new SettlementReached(
                                settle.form(),
                                settle.amount(),
                                settle.people(),
                                plan == null ? null : plan.paid(),
                                instalments),
                        settle.atMicroCentre()
                                ? CaseRules.settled(
                                        file, Outcome.RESOLVED_AT_MICRO_CENTRE, Level.MICRO_CENTRE, instalments)
                                : CaseRules.settled(file, state.settledAs(), state.level(), instalments)));
    }

    private static @Nullable CaseRefusal refusal(Settle settle, InMediation state) {
        if (settle.atMicroCentre()
                && !(state instanceof AtCentre && state.file().atDesk())) {
            return new CaseRefusal.NotAtTheDesk();
        }
        var plan = settle.plan();
        return plan == null ? null : refusal(settle, plan);
    }

    private static @Nullable CaseRefusal refusal(Settle settle, PaymentPlan plan) {
        var amount = settle.amount();
        if (amount == null) {
            return new CaseRefusal.SumMissing();
        }
        if (!amount.equals(plan.total())) {
            return new CaseRefusal.PaymentsDontAddUp(
                    amount, plan.total(), plan.later().isEmpty());
        }
        var first = CentreDays.on(settle.at());
        var last = first.plusYears(MOST_YEARS);
        return IntStream.range(0, plan.later().size())
                .filter(at -> plan.later().get(at).on().isBefore(first)
                        || plan.later().get(at).on().isAfter(last))
                .mapToObj(at -> new CaseRefusal.DueOutOfRange(at, first, last))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable List<Instalment> instalments(List<PaymentPlan.Due> later) {
        if (later.isEmpty()) {
            return null;
        }
        var ordered =
                later.stream().sorted(Comparator.comparing(PaymentPlan.Due::on)).toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(at -> instalment(at + 1, ordered.get(at)))
                .toList();
    }

    private static Instalment instalment(int number, PaymentPlan.Due due) {
        return new Instalment(number, due.amount(), CentreDays.endOf(due.on()), due.payee());
    }
}
