package org.anxin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.embedded.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class LogTest {
    @Test
    void what_is_told_is_read_in_order_and_goes_on_from_what_the_log_holds() {
        // Given a matter of which one test told something
        var matter = Log.newMatter();
        try (var log = Log.open()) {
            log.tell(matter, 2, new OrderSigned());
        }

        try (var log = Log.open()) {
            // When another tells more of it
            var told = log.tell(matter, 2, new TeamArrived(null));

            // Then the sequence goes on
            assertThat(told.sequence()).isEqualTo(2);
            assertThat(log.await(matter, TeamArrived.class)).isEqualTo(told);
            assertThat(log.of(matter)).extracting(Recorded::sequence).containsExactly(1L, 2L);
            assertThat(log.of(matter)).extracting(Recorded::source).containsOnly("dispatch");
        }
    }

    @Test
    void what_nobody_can_read_is_a_record_and_no_event() {
        var matter = Log.newMatter();
        try (var log = Log.open()) {
            log.send(new ProducerRecord<>(
                    Topics.MATTERS, matter.value().toString(), "{".getBytes(StandardCharsets.UTF_8)));

            assertThat(log.records(matter)).hasSize(1);
            assertThat(log.of(matter)).isEmpty();
        }
    }
}
