package org.anxin.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;

/** The smallest stream that has everything: a sum that grows, a view of it, a row for each addition, a reminder a minute after the last addition, and a limit. */
final class Tally {
    static final RowTable VIEW = RowTable.view("tally_view", "stream_id", "additions", "sum");
    static final RowTable STEPS =
            new RowTable("tally_step", List.of("stream_id", "step"), "stream_id", List.of("stream_id", "step"));
    static final String SCHEMA = """
            CREATE TABLE tally_view (stream_id uuid PRIMARY KEY, additions integer NOT NULL, sum bigint NOT NULL CHECK (sum <> 666));
            CREATE TABLE tally_step (stream_id uuid, step integer, seen boolean NOT NULL DEFAULT false, PRIMARY KEY (stream_id, step))""";
    static final StreamType<Command, Event, State, TooMuch> TYPE = new StreamType<>(
            "tally.",
            new Decider<>(new State(0, 0, null), Tally::decide, Tally::evolve),
            new Codec(),
            Tally::derive,
            List.of(VIEW, STEPS));

    private Tally() {}

    sealed interface Command {
        record Add(long amount, Instant at) implements Command {}

        record Remind(Instant at) implements Command {}
    }

    sealed interface Event {
        record Added(long amount) implements Event {}

        record Reminded() implements Event {}
    }

    record State(int additions, long sum, Instant remindAt) {}

    record TooMuch(long sum) {}

    static Attempt<Command, State> add(UUID stream, long amount, Instant at) {
        return Attempt.of(stream, new Command.Add(amount, at), state -> "{\"sum\":" + state.sum() + "}");
    }

    static Attempt<Command, State> remind(UUID stream, Instant at) {
        return Attempt.of(stream, new Command.Remind(at), state -> "{}");
    }

    private static Decision<Event, TooMuch> decide(Command command, State state) {
        return switch (command) {
            case Command.Add add ->
                add.amount() == 0
                        ? Decision.nothing()
                        : state.sum() + add.amount() > 1_000_000
                                ? Decision.refuse(new TooMuch(state.sum()))
                                : Decision.accept(add.at(), new Event.Added(add.amount()));
            case Command.Remind remind ->
                state.remindAt() == null ? Decision.nothing() : Decision.accept(remind.at(), new Event.Reminded());
        };
    }

    private static State evolve(State state, Occurred<Event> occurred) {
        return switch (occurred.event()) {
            case Event.Added added ->
                new State(
                        state.additions() + 1,
                        state.sum() + added.amount(),
                        occurred.at().plus(Duration.ofMinutes(1)));
            case Event.Reminded() -> new State(state.additions(), state.sum(), null);
        };
    }

    private static Derived derive(UUID stream, State state) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                VIEW,
                "{\"stream_id\":\"%s\",\"additions\":%d,\"sum\":%d}"
                        .formatted(stream, state.additions(), state.sum())));
        // The last few: some tests add thousands.
        for (var step = Math.max(1, state.additions() - 2); step <= state.additions(); step++) {
            rows.add(new Row(STEPS, "{\"stream_id\":\"%s\",\"step\":%d}".formatted(stream, step)));
        }
        return new Derived(
                rows,
                state.remindAt() == null ? List.of() : List.of(new Deadline("remind", state.remindAt())),
                List.of());
    }

    private static final class Codec implements EventCodec<Event> {
        @Override
        public String type(Event event) {
            return switch (event) {
                case Event.Added _ -> "tally.added.v1";
                case Event.Reminded _ -> "tally.reminded.v1";
            };
        }

        @Override
        public String encode(Event event) {
            return switch (event) {
                case Event.Added added -> "{ \"amount\" : " + added.amount() + " }";
                case Event.Reminded _ -> "{}";
            };
        }

        @Override
        public Event decode(String type, String data) {
            return switch (type) {
                case "tally.added.v1" -> new Event.Added(Long.parseLong(data.replaceAll("\\D", "")));
                case "tally.reminded.v1" -> new Event.Reminded();
                default -> throw new UnreadableEventException("unknown type " + type);
            };
        }
    }
}
