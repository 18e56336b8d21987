package org.anxin.followup.callback.domain;

import java.util.List;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.InstalmentChecked;
import org.anxin.contracts.followup.InstalmentFellDue;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Decision;
import org.anxin.followup.callback.domain.FollowUpState.Closed;
import org.anxin.followup.callback.domain.FollowUpState.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Due;
import org.anxin.followup.callback.domain.FollowUpState.NotOpened;
import org.anxin.followup.callback.domain.FollowUpState.Opened;
import org.anxin.followup.callback.domain.FollowUpState.PerformanceAwaited;
import org.anxin.followup.callback.domain.FollowUpState.Reopened;
import org.anxin.followup.callback.domain.FollowUpState.Satisfied;
import org.anxin.followup.callback.domain.FollowUpState.Waiting;
import org.anxin.followup.callback.domain.InstalmentWork.Check;
import org.anxin.followup.callback.domain.InstalmentWork.FallsDue;
import org.anxin.followup.performance.domain.Payment;

/**
 * How follow-up sees to the instalments of a settlement, for as long as it holds the matter and hasn't closed it. An instalment is put off once at
 * most; what isn't paid then is broken, and a broken one hands the matter back to mediation at once, with the reason.
 */
final class InstalmentRules {
    private static final String DEADLINE = "instalment:";

    private InstalmentRules() {}

    /** When somebody is to be asked about each that is open: by when it was to be paid, moved into the calling hours. */
    static List<Deadline> deadlines(FollowUpFile file) {
        return file.performance()
                .open()
                .filter(payment -> !payment.toBeAsked())
                .map(payment -> new Deadline(DEADLINE + payment.number(), CallingHours.askAt(payment.dueBy())))
                .toList();
    }

    static boolean isDeadline(String name) {
        return name.startsWith(DEADLINE);
    }

    static int numberOf(String deadline) {
        return Integer.parseInt(deadline.substring(DEADLINE.length()));
    }

    static Decision<FollowupEvent, FollowUpRefusal> decide(InstalmentWork work, FollowUpState state) {
        return switch (work) {
            case FallsDue due -> fallsDue(due, state);
            case Check check ->
                switch (state) {
                    case NotOpened _ -> Decision.refuse(new FollowUpRefusal.UnknownFollowUp());
                    case Closed closed -> Decision.refuse(new FollowUpRefusal.AlreadyClosed(closed.reason()));
                    case Reopened reopened -> Decision.refuse(new FollowUpRefusal.HandedBack(reopened.to()));
                    case Satisfied now -> throw FollowUpRules.doesNotFollow(check, now);
                    case Opened opened -> check(check, opened);
                };
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> fallsDue(FallsDue due, FollowUpState state) {
        return switch (state) {
            case NotOpened _, Satisfied _, Closed _, Reopened _ -> Decision.nothing();
            case Opened opened -> {
                var payment = opened.file().performance().find(due.number());
                yield payment != null
                                && payment.isOpen()
                                && !payment.toBeAsked()
                                && CallingHours.askAt(payment.dueBy()).equals(due.askAt())
                                && !due.at().isBefore(due.askAt())
                        ? Decision.accept(due.askAt(), new InstalmentFellDue(payment.number(), payment.dueBy()))
                        : Decision.nothing();
            }
        };
    }

    private static Decision<FollowupEvent, FollowUpRefusal> check(Check check, Opened state) {
        var file = state.file();
        if (check.at().isBefore(file.outcomeAt())) {
            return Decision.refuse(new FollowUpRefusal.BeforeOutcome(file.outcomeAt()));
        }
        var payment = file.performance().find(check.number());
        if (payment == null) {
            return Decision.refuse(new FollowUpRefusal.UnknownInstalment(check.number()));
        }
        var before = payment.result();
        if (before != null && before.isFinal()) {
            return Decision.refuse(new FollowUpRefusal.InstalmentSettled(check.number(), before));
        }
        if ((check.promisedBy() != null) != (check.result() == InstalmentResult.LATE)) {
            return Decision.refuse(new FollowUpRefusal.NewDayGoesWithLate());
        }
        return switch (check.result()) {
            case PAID, PAID_LATE -> paid(check, state, payment);
            case LATE -> putOff(check, payment);
            case BROKEN -> broken(check, file, payment);
        };
    }

    /** Late is what is said to be, and what was promised anew and paid after its first day. The last one closes what waits for it alone. */
    private static Decision<FollowupEvent, FollowUpRefusal> paid(Check check, Opened state, Payment payment) {
        var isAfterFirstDay = !check.at().isBefore(payment.firstDueBy());
        if (check.result() == InstalmentResult.PAID_LATE && !isAfterFirstDay) {
            return Decision.refuse(new FollowUpRefusal.InstalmentNotDue(payment.number(), payment.firstDueBy()));
        }
        var isLate = check.result() == InstalmentResult.PAID_LATE || payment.wasPutOff() && isAfterFirstDay;
        var paid = checked(check, payment, isLate ? InstalmentResult.PAID_LATE : InstalmentResult.PAID);
        return state instanceof PerformanceAwaited now
                        && now.file().performance().checked(paid).isDone()
                ? Decision.accept(check.at(), paid, new MatterClosed(ClosingReason.SATISFIED))
                : Decision.accept(check.at(), paid);
    }

    private static Decision<FollowupEvent, FollowUpRefusal> putOff(Check check, Payment payment) {
        if (payment.wasPutOff()) {
            return Decision.refuse(new FollowUpRefusal.AlreadyPutOff(payment.number()));
        }
        var promisedBy = check.promisedBy();
        return promisedBy == null || !promisedBy.isAfter(payment.dueBy()) || !promisedBy.isAfter(check.at())
                ? Decision.refuse(new FollowUpRefusal.NotALaterDay(payment.dueBy()))
                : Decision.accept(check.at(), checked(check, payment, InstalmentResult.LATE));
    }

    /** Once it was reopened too often, a supervisor decides. */
    private static Decision<FollowupEvent, FollowUpRefusal> broken(Check check, FollowUpFile file, Payment payment) {
        if (check.at().isBefore(payment.dueBy())) {
            return Decision.refuse(new FollowUpRefusal.InstalmentNotDue(payment.number(), payment.dueBy()));
        }
        var broken = checked(check, payment, InstalmentResult.BROKEN);
        return file.reopenings() < check.most()
                ? Decision.accept(
                        check.at(),
                        broken,
                        ReopeningRules.reopened(file, Holder.MEDIATION, ReopeningReason.SETTLEMENT_BROKEN))
                : Decision.accept(check.at(), broken);
    }

    private static InstalmentChecked checked(Check check, Payment payment, InstalmentResult result) {
        return new InstalmentChecked(payment.number(), result, payment.amount(), payment.dueBy(), check.promisedBy());
    }

    static FollowUpState fellDue(FollowUpState state, InstalmentFellDue event) {
        var now = held(state, event);
        return now.with(now.file().performing(now.file().performance().fellDue(event)));
    }

    static FollowUpState checked(FollowUpState state, InstalmentChecked event) {
        var now = held(state, event);
        var file = now.file().performing(now.file().performance().checked(event));
        return event.result() == InstalmentResult.BROKEN ? new DecisionAwaited(file) : now.with(file);
    }

    /** The numbers of those that are neither paid nor broken. */
    static List<Integer> open(FollowUpFile file) {
        return file.performance().open().map(Payment::number).toList();
    }

    private static Opened held(FollowUpState state, FollowupEvent event) {
        return switch (state) {
            case Waiting now -> now;
            case Due now -> now;
            case DecisionAwaited now -> now;
            case PerformanceAwaited now -> now;
            case NotOpened _, Satisfied _, Closed _, Reopened _ -> throw FollowUpRules.doesNotFollow(event, state);
        };
    }
}
