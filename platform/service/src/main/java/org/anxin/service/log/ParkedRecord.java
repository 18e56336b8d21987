package org.anxin.service.log;

import java.time.Instant;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.ParkedRecords;

/**
 * A record that could not be taken, without its content.
 *
 * @param id place in the queue
 * @param reason why, or that it queues behind another
 */
record ParkedRecord(
        long id, MatterId matterId, String topic, int partition, long offset, String reason, Instant parkedAt) {
    static ParkedRecord of(ParkedRecords.Parked parked) {
        return new ParkedRecord(
                parked.id(),
                new MatterId(parked.stream()),
                parked.record().topic(),
                parked.record().partition(),
                parked.record().offset(),
                parked.reason(),
                parked.parkedAt());
    }
}
