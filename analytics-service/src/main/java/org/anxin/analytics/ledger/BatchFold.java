package org.anxin.analytics.ledger;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anxin.analytics.fold.MatterFacts;
import org.anxin.analytics.fold.Succession;
import org.anxin.analytics.log.RecordReader;
import org.anxin.analytics.log.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Folds the records of one batch onto the rows that they touch. Not for several threads. */
final class BatchFold {
    private final RecordReader reader = new RecordReader();
    private final Map<UUID, MatterFacts> known = new HashMap<>();
    private final Map<UUID, MatterFacts> changed = new HashMap<>();

    /** The matters that the records touch, to load their rows. Those of records that can't be read don't matter. */
    Set<UUID> matters(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var matters = new HashSet<UUID>();
        for (var record : records) {
            try {
                reader.read(record.key(), record.headers());
                matters.add(reader.matter());
            } catch (UnreadableRecordException e) {
                // Its partition stops when it is folded.
                continue;
            }
        }
        return matters;
    }

    /** These rows are in the table. */
    void know(Map<UUID, MatterFacts> rows) {
        known.putAll(rows);
    }

    /** Folds the records of a partition from a position on, as far as they can be read and follow each other. */
    PartitionRead fold(int partition, long position, List<ConsumerRecord<byte[], byte[]>> records) {
        var next = position;
        for (var record : records) {
            if (record.offset() < next) {
                continue;
            }
            if (record.offset() > next) {
                return new PartitionRead(
                        partition,
                        position,
                        next,
                        new Stop(next, Stop.GAP, "offset " + record.offset() + " came next"));
            }
            try {
                fold(record);
            } catch (UnreadableRecordException e) {
                return new PartitionRead(
                        partition, position, next, new Stop(next, e.code(), String.valueOf(e.getMessage())));
            }
            next++;
        }
        return new PartitionRead(partition, position, next, null);
    }

    /** The rows that differ from what is in the table. */
    Map<UUID, MatterFacts> changed() {
        return changed;
    }

    private void fold(ConsumerRecord<byte[], byte[]> record) {
        reader.read(record.key(), record.headers());
        var source = reader.source();
        var matter = reader.matter();
        var facts = known.getOrDefault(matter, MatterFacts.NONE);
        switch (Succession.of(facts.last(source), reader.sequence())) {
            case NEXT -> {
                var after = next(facts, record);
                known.put(matter, after);
                changed.put(matter, after);
            }
            case REPEAT -> {
                // The log may repeat a record; its first occurrence counted.
            }
            case JUMP -> throw UnreadableRecordException.jump(facts.last(source), reader.sequence());
        }
    }

    private MatterFacts next(MatterFacts facts, ConsumerRecord<byte[], byte[]> record) {
        var happening = reader.happening(record.value() == null ? null : ByteBuffer.wrap(record.value()));
        try {
            return facts.next(reader.source(), happening);
        } catch (IllegalArgumentException e) {
            throw UnreadableRecordException.outOfOrder(e);
        }
    }
}
