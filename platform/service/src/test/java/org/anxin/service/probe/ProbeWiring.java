package org.anxin.service.probe;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Delivery;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.RowTable;
import org.anxin.eventstore.StreamType;
import org.anxin.service.codec.EventJson;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.Problem;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;
import org.anxin.service.stream.Rows;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;

/** What a service has to say about its streams. */
@Singleton
class ProbeWiring {
    private static final RowTable VIEW = RowTable.view("probe", "matter_id", "centre", "rounds", "failed");

    @Produces
    @Singleton
    StreamSpec<Probe.Command, MediationEvent, Probe, String> spec() {
        return new StreamSpec<>(
                new StreamType<>(
                        "mediation.",
                        Probe.DECIDER,
                        EventJson.codec(MediationEvent.class),
                        ProbeWiring::derive,
                        List.of(VIEW, PrivateStore.TABLE)),
                state -> state.centre() == null ? null : new Standing(state.centre(), state.leg()),
                rule -> "unknown-case".equals(rule)
                        ? Problem.notFound(rule, "there is no such case")
                        : Problem.conflict(rule, "not as the case stands"),
                (matter, deadline, dueAt, now) -> new Probe.Command.Fail(dueAt));
    }

    @Produces
    @Singleton
    Commands<Probe.Command, MediationEvent, Probe, String> commands(
            Streams streams, StreamSpec<Probe.Command, MediationEvent, Probe, String> spec) {
        return streams.commands(spec);
    }

    private static Derived derive(UUID matter, Probe state) {
        var row = Rows.of(VIEW)
                .set("matter_id", matter)
                .set("centre", state.centre())
                .set("rounds", state.rounds())
                .set("failed", state.failed())
                .row();
        return new Derived(List.of(row), state.deadlines(), List.of());
    }

    /** Hears of repeats, without a command. */
    @Singleton
    static class Hear implements Reaction {
        private final Queue<MatterId> heard = new ConcurrentLinkedQueue<>();

        @Override
        public Set<String> types() {
            return Set.of("intake.repeat-reported");
        }

        @Override
        public Uni<?> on(Recorded<?> record, Delivery delivery) {
            heard.add(record.matter());
            return Uni.createFrom().voidItem();
        }

        boolean hasHeardOf(UUID matter) {
            return heard.contains(new MatterId(matter));
        }
    }

    /** Takes every matter that was opened. */
    @Singleton
    static class Take implements Reaction {
        private final Commands<Probe.Command, MediationEvent, Probe, String> commands;

        Take(Commands<Probe.Command, MediationEvent, Probe, String> commands) {
            this.commands = commands;
        }

        @Override
        public Set<String> types() {
            return Set.of("intake.matter-opened");
        }

        @Override
        public Uni<?> on(Recorded<?> record, Delivery delivery) {
            var opened = (MatterOpened) record.event();
            return commands.react(
                    record,
                    delivery,
                    new Probe.Command.Take(
                            record.occurredAt(),
                            record.metadata().centre(),
                            opened.handOver().leg()));
        }
    }
}
