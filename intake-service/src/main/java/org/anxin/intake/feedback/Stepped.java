package org.anxin.intake.feedback;

import org.anxin.contracts.Event;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.anxin.intake.matter.application.Courses.Step;
import org.jspecify.annotations.Nullable;

/**
 * How far an event brings a matter, whoever reported it. What is told late takes nothing back: a step counts when its leg is later, or, in the same leg, its place
 * is.
 *
 * @param leg the leg that the event belongs to
 * @param outcome of a matter that has ended; null until it may be told
 */
record Stepped(Step step, int leg, @Nullable Outcome outcome) {
    /** How far it brings it; null when it doesn't. */
    static @Nullable Stepped by(Recorded<?> record) {
        var step = step(record.event());
        return step == null ? null : new Stepped(step, record.metadata().leg(), outcome(record.event()));
    }

    private static @Nullable Step step(Event event) {
        return switch (event) {
            case OrderSigned _ -> Step.SIGNED;
            case TeamArrived _ -> Step.ARRIVED;
            case OrderHandedOn _ -> Step.HANDED_ON;
            case OrderConcluded _, CaseConcluded _, MatterConcluded _, OutcomeCountersigned _, OutcomeCorrected _ ->
                Step.ENDED;
            case MatterClosed _ -> Step.CLOSED;
            case MatterReopened _ -> Step.REOPENED;
            default -> null;
        };
    }

    private static @Nullable Outcome outcome(Event event) {
        return switch (event) {
            case OrderConcluded concluded -> told(concluded.outcome(), concluded.countersignedBy());
            case CaseConcluded concluded -> told(concluded.outcome(), concluded.countersignedBy());
            case MatterConcluded concluded -> told(concluded.outcome(), concluded.countersignedBy());
            case OutcomeCountersigned agreed -> agreed.outcome();
            case OutcomeCorrected corrected -> corrected.outcome();
            default -> null;
        };
    }

    /** One that takes the matter out of the count is told once a second person has countersigned it. */
    static @Nullable Outcome told(Outcome outcome, @Nullable ActorId countersignedBy) {
        return outcome.needsCountersign() && countersignedBy == null ? null : outcome;
    }

    /** Whether it is further than another. */
    boolean isAfter(Stepped other) {
        return leg > other.leg || leg == other.leg && step.compareTo(other.step) > 0;
    }
}
