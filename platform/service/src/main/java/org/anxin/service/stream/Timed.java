package org.anxin.service.stream;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anxin.contracts.Event;
import org.anxin.contracts.value.MatterId;

/** Fires the deadlines of one kind of stream. */
public final class Timed<C, E extends Event, S, R> {
    private final Commands<C, E, S, R> commands;
    private final TimerRule<C> rule;

    private Timed(Commands<C, E, S, R> commands, TimerRule<C> rule) {
        this.commands = commands;
        this.rule = rule;
    }

    static <C, E extends Event, S, R> Timed<C, E, S, R> of(Streams streams, StreamSpec<C, E, S, R> spec) {
        if (spec.timers() == null) {
            throw new IllegalArgumentException(spec.type().prefix() + " has no timers");
        }
        return new Timed<>(streams.commands(spec), spec.timers());
    }

    /** Takes a deadline that has come to its stream. */
    public Uni<?> fire(MatterId matter, String deadline, Instant dueAt, Instant now) {
        return commands.fire(matter, deadline, rule.command(matter, deadline, dueAt, now));
    }
}
