package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/** The clocks of an order, one a stage, in the order of its policy. */
public record Clocks(List<Clock> all) {
    public Clocks {
        all = List.copyOf(all);
    }

    /** Clocks that all wait for their start. */
    static Clocks of(List<StageTerms> stages) {
        return new Clocks(stages.stream().map(Clock::of).toList());
    }

    /** The clock of a stage, when the policy has it. */
    public Optional<Clock> of(StageCode stage) {
        return all.stream().filter(clock -> clock.stage().equals(stage)).findFirst();
    }

    /** When the running clock that is due first is due; null when none runs. */
    public @Nullable Instant nextDueAt() {
        return all.stream()
                .filter(Clock::runs)
                .map(Clock::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Clocks started(ClockStart step, Instant at) {
        return each(clock -> clock.terms().start() == step ? clock.started(at) : clock);
    }

    Clocks ended(ClockEnd step, Instant at) {
        return each(clock -> clock.terms().end() == step ? clock.ended(at) : clock);
    }

    Clocks warned(StageCode stage) {
        return each(clock -> clock.stage().equals(stage) ? clock.warning() : clock);
    }

    Clocks breached(StageCode stage) {
        return each(clock -> clock.stage().equals(stage) ? clock.breach() : clock);
    }

    Clocks paused(StageCode stage, Instant at) {
        return each(clock -> clock.stage().equals(stage) ? clock.paused(at) : clock);
    }

    Clocks resumed(StageCode stage, Instant at) {
        return each(clock -> clock.stage().equals(stage) ? clock.resumed(at) : clock);
    }

    Clocks judged(StageCode stage, Verdict verdict) {
        return each(clock -> clock.stage().equals(stage) ? clock.judged(verdict) : clock);
    }

    private Clocks each(UnaryOperator<Clock> change) {
        return new Clocks(all.stream().map(change).toList());
    }
}
