package org.anxin.analytics.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import org.anxin.analytics.NaiveCount;
import org.anxin.analytics.RandomMatters;
import org.anxin.analytics.TestTopic;
import org.anxin.analytics.fold.Figures;
import org.anxin.contracts.value.CentreCode;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.Test;

class ReplayEngineTest {
    private static final CentreCode CENTRE = new CentreCode("zone-1");

    @Test
    void countsWhatWasToldWhateverTheNumberOfThreads() {
        // Given: a log that repeats some of its records
        var told = RandomMatters.tell(7, CENTRE, 1_000);
        try (var topic = TestTopic.create("replay-counts", 6)) {
            told.forEach(one -> topic.send(one.record(topic.name())));
            told.stream().skip(told.size() - 50).forEach(one -> topic.send(one.record(topic.name())));
            topic.flush();
            for (var threads : List.of(1, 2, 5, 9)) {
                var engine = engine(topic);
                var progress = new LongAdder();

                // When
                var outcome = engine.run(engine.ends(), threads, progress::add);

                // Then
                assertThat(outcome.faults()).isEmpty();
                assertThat(outcome.records()).isEqualTo(told.size() + 50L).isEqualTo(progress.sum());
                assertThat(outcome.matters()).isEqualTo(1_000);
                var figures = Figures.of(outcome.tallies());
                var naive = NaiveCount.of(told, null);
                assertThat(figures.total()).isEqualTo(naive.total());
                assertThat(figures.resolved()).isEqualTo(naive.resolved());
                assertThat(figures.disputeShare()).isEqualTo(naive.disputeShare());
            }
        }
    }

    @Test
    void readsNoFurtherThanItIsAsked() {
        // Given
        try (var topic = TestTopic.create("replay-part", 2)) {
            RandomMatters.tell(8, CENTRE, 100).forEach(one -> topic.send(one.record(topic.name())));
            topic.flush();

            // When
            var outcome = engine(topic).run(Map.of(0, 10L, 1, 0L), 2, _ -> {});

            // Then
            assertThat(outcome.records()).isEqualTo(10);
        }
    }

    @Test
    void aPartitionEndsAtWhatCannotBeReadAndTheOthersGoOn() {
        // Given
        var told = RandomMatters.tell(9, CENTRE, 200);
        try (var topic = TestTopic.create("replay-fault", 2)) {
            var spoilt = told.getLast().record(topic.name());
            spoilt.headers().remove("ce_sequence").add("ce_sequence", "0000000999".getBytes(UTF_8));
            told.subList(0, told.size() - 1).forEach(one -> topic.send(one.record(topic.name())));
            topic.send(spoilt);
            topic.flush();
            var engine = engine(topic);

            // When
            var outcome = engine.run(engine.ends(), 2, _ -> {});

            // Then
            assertThat(outcome.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("sequence-jump"));
            assertThat(outcome.records()).isEqualTo(told.size() - 1L);
        }
    }

    @Test
    void refusesALogThatIsShorterThanTheFigures() {
        try (var topic = TestTopic.create("replay-short", 1)) {
            assertThatThrownBy(() -> engine(topic).run(Map.of(0, 5L), 1, _ -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ends at 0, before 5");
        }
    }

    @Test
    void canBeEndedEarly() {
        try (var topic = TestTopic.create("replay-cancel", 1)) {
            RandomMatters.tell(10, CENTRE, 20).forEach(one -> topic.send(one.record(topic.name())));
            topic.flush();
            var engine = engine(topic);
            var ends = engine.ends();
            engine.cancel();
            assertThatThrownBy(() -> engine.run(ends, 1, _ -> {})).isInstanceOf(CancellationException.class);
        }
    }

    private static ReplayEngine engine(TestTopic topic) {
        return new ReplayEngine(TestPlatform.bootstrapServers(), topic.name());
    }
}
