package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxin.contracts.value.LadderStep;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.StageCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is called when a clock of the order isn't ended in time, and who was.
 *
 * @param steps as they were when the order was issued
 * @param calls of this leg and the ones before
 */
public record Ladder(List<LadderStep> steps, List<Call> calls) {
    /** Nobody is called. */
    public static final Ladder NONE = new Ladder(List.of(), List.of());

    public Ladder {
        steps = List.copyOf(steps);
        calls = List.copyOf(calls);
    }

    /** A step and when it is due. */
    record Due(LadderStep step, Instant at) {}

    /** The same with other steps, for a new leg. */
    Ladder with(@Nullable List<LadderStep> others) {
        return new Ladder(others == null ? List.of() : others, calls);
    }

    /** The same after a call. */
    Ladder called(Call call) {
        return new Ladder(steps, Stream.concat(calls.stream(), Stream.of(call)).toList());
    }

    /** The step of a running clock that is due next; empty when all were taken, or the clock doesn't run. */
    Optional<Due> next(int leg, Clock clock) {
        return clock.runs()
                ? steps.stream()
                        .filter(step -> step.isFor(clock.stage()) && !wasTaken(leg, clock.stage(), step.step()))
                        .map(step -> new Due(step, dueAt(step, clock)))
                        .min(Comparator.comparing(Due::at)
                                .thenComparing(due -> due.step().step()))
                : Optional.empty();
    }

    /** A step of a stage that was not taken yet. */
    Optional<LadderStep> open(int leg, StageCode stage, int step) {
        return steps.stream()
                .filter(known -> known.step() == step && known.isFor(stage) && !wasTaken(leg, stage, step))
                .findFirst();
    }

    /** Steps of a stage that follow its breach, in the order of their times. */
    List<LadderStep> afterBreach(StageCode stage) {
        return steps.stream()
                .filter(step -> step.trigger() == LadderTrigger.BREACHED && step.isFor(stage))
                .sorted(Comparator.comparing(LadderStep::after).thenComparing(LadderStep::step))
                .toList();
    }

    /** How many were called for a stage so far. */
    int calls(int leg, StageCode stage) {
        return (int) calls.stream()
                .filter(call -> call.leg() == leg && call.stage().equals(stage))
                .count();
    }

    private boolean wasTaken(int leg, StageCode stage, int step) {
        return calls.stream().anyMatch(call -> call.leg() == leg && call.stage().equals(stage) && call.step() == step);
    }

    private static Instant dueAt(LadderStep step, Clock clock) {
        var from = switch (step.trigger()) {
            case STARTED -> clock.startedAt();
            case WARNED -> clock.warnAt();
            case BREACHED -> clock.dueAt();
        };
        if (from == null) {
            throw new IllegalStateException("a running clock has started");
        }
        var paused = step.trigger() == LadderTrigger.STARTED ? clock.paused() : null;
        return from.plus(step.after()).plus(paused == null ? Duration.ZERO : paused);
    }
}
