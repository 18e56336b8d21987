package org.anxin.analytics.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.anxin.contracts.value.StageCode;

/**
 * The clocks of all orders of a matter and the terms of all its cases, in the order in which they were set; a second order adds its own. What is said of
 * a stage or term goes to its latest clock: a verdict is given with the end of order or mediation, so no earlier one is open.
 */
public record Clocks(List<Clock> all) {
    /** No order yet. */
    public static final Clocks NONE = new Clocks(List.of());

    private static final String BETWEEN = " ", WITHIN = ":";

    /** Takes a copy. */
    public Clocks {
        all = List.copyOf(all);
    }

    /** An order was issued with these stages, or a case taken with these terms. */
    public Clocks set(List<StageCode> stages) {
        if (stages.isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(all);
        stages.forEach(stage -> more.add(new Clock(stage, ClockState.OPEN)));
        return new Clocks(more);
    }

    /**
     * The order that isn't judged yet is under another policy: clocks of some stages begin anew or come in addition, and some go.
     *
     * @param stages whose clocks are open, whatever their timers said before
     * @param dropped whose clocks are none of the order's any more
     */
    public Clocks corrected(List<StageCode> stages, List<StageCode> dropped) {
        if (stages.isEmpty() && dropped.isEmpty()) {
            return this;
        }
        var now = new ArrayList<>(all);
        now.removeIf(clock ->
                !clock.state().isFinal() && (dropped.contains(clock.stage()) || stages.contains(clock.stage())));
        stages.forEach(stage -> now.add(new Clock(stage, ClockState.OPEN)));
        return new Clocks(now);
    }

    /** The latest clock of the stage gets the state, unless it has its verdict. */
    public Clocks with(StageCode stage, ClockState state) {
        for (var i = all.size() - 1; i >= 0; i--) {
            var clock = all.get(i);
            if (clock.stage().equals(stage)) {
                if (clock.state().isFinal() || clock.state() == state) {
                    return this;
                }
                var changed = new ArrayList<>(all);
                changed.set(i, new Clock(stage, state));
                return new Clocks(changed);
            }
        }
        var more = new ArrayList<>(all);
        more.add(new Clock(stage, state));
        return new Clocks(more);
    }

    /** As it is stored, such as {@code SIGN:KEPT ARRIVE:OPEN}. */
    public String text() {
        return all.stream()
                .map(clock -> clock.stage().value() + WITHIN + clock.state().name())
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * The clocks of a stored text.
     *
     * @throws IllegalArgumentException when it isn't such a text
     */
    public static Clocks of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        return new Clocks(Arrays.stream(text.split(BETWEEN)).map(Clocks::clock).toList());
    }

    private static Clock clock(String text) {
        var at = text.indexOf(WITHIN);
        if (at < 0) {
            throw new IllegalArgumentException("a clock is stored as stage:state");
        }
        return new Clock(new StageCode(text.substring(0, at)), ClockState.valueOf(text.substring(at + 1)));
    }
}
