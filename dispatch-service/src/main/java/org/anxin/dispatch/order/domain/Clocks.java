package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of an order, one a stage, in the order of its policy.
 *
 * @param aside those that the policy has no stage for any more; kept in case another policy has it again, so that no pause is lost
 */
public record Clocks(List<Clock> all, List<Clock> aside) {
    /** No clock at all. */
    static final Clocks NONE = new Clocks(List.of(), List.of());

    public Clocks {
        all = List.copyOf(all);
        aside = List.copyOf(aside);
    }

    /** Clocks that all wait for their start. */
    static Clocks of(List<StageTerms> stages, PolicyRef policy) {
        return new Clocks(stages.stream().map(terms -> Clock.of(terms, policy)).toList(), List.of());
    }

    /**
     * The same under another policy.
     *
     * @param stages the terms of those that change or come in addition
     * @param dropped the stages of those that don't run any more
     * @param caughtUp what has happened already to a clock that comes in addition, or that waited for its start under the old terms
     */
    Clocks under(PolicyRef policy, List<StageTerms> stages, List<StageCode> dropped, UnaryOperator<Clock> caughtUp) {
        var now = new LinkedHashMap<StageCode, Clock>();
        var set = new LinkedHashMap<StageCode, Clock>();
        aside.forEach(clock -> set.put(clock.stage(), clock));
        all.forEach(clock -> (dropped.contains(clock.stage()) ? set : now).put(clock.stage(), clock));
        for (var terms : stages) {
            var known = now.containsKey(terms.stage()) ? now.get(terms.stage()) : set.remove(terms.stage());
            now.put(
                    terms.stage(),
                    known == null || known.startedAt() == null
                            ? caughtUp.apply(known == null ? Clock.of(terms, policy) : known.under(terms, policy))
                            : known.under(terms, policy));
        }
        return new Clocks(List.copyOf(now.values()), List.copyOf(set.values()));
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

    /** Of all of them, also of those that wait for their start: a late report may say that it was before. */
    Clocks suspended(List<Pause> suspensions) {
        return each(clock -> clock.suspended(suspensions));
    }

    Clocks judged(ClockJudged event) {
        return each(clock -> clock.stage().equals(event.stage()) ? clock.judged(event) : clock);
    }

    private Clocks each(UnaryOperator<Clock> change) {
        return new Clocks(
                all.stream().map(change).toList(), aside.stream().map(change).toList());
    }
}
