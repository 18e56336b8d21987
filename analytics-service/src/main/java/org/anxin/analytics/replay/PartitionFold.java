package org.anxin.analytics.replay;

import java.nio.ByteBuffer;
import org.anxin.analytics.fold.Fold;
import org.anxin.analytics.fold.Succession;
import org.anxin.analytics.fold.Tallies;
import org.anxin.analytics.log.RecordReader;
import org.anxin.analytics.log.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Folds one partition from its beginning. Everything about a matter stands in one partition, so partitions need nothing of each other. */
final class PartitionFold {
    private final RecordReader reader;
    private final MatterMap matters = new MatterMap();

    PartitionFold(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * Takes the next record.
     *
     * @throws UnreadableRecordException when it can't be read or doesn't follow; nothing was taken of it then
     */
    void take(ConsumerRecord<byte[], ByteBuffer> record) {
        reader.read(record.key(), record.headers());
        var source = reader.source();
        var slot = matters.slot(reader.matterHigh(), reader.matterLow());
        switch (Succession.of(matters.last(slot, source), reader.sequence())) {
            case NEXT -> {
                var happening = reader.happening(record.value());
                if (happening != null) {
                    try {
                        matters.put(
                                slot,
                                reader.matterHigh(),
                                reader.matterLow(),
                                Fold.evolve(matters.standing(slot), happening));
                    } catch (IllegalArgumentException e) {
                        throw UnreadableRecordException.outOfOrder(e);
                    }
                } else if (matters.standing(slot) == null) {
                    throw UnreadableRecordException.neverReceived();
                }
                matters.read(slot, source);
            }
            case REPEAT -> {
                // The log may repeat a record; its first occurrence counted.
            }
            case JUMP -> throw UnreadableRecordException.jump(matters.last(slot, source), reader.sequence());
        }
    }

    /** How many matters were met. */
    int size() {
        return matters.size();
    }

    /** How the matters stand. */
    Tallies tallies() {
        return matters.tallies();
    }
}
