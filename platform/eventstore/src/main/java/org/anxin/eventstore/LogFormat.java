package org.anxin.eventstore;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How stored events stand on the log: topic, key, headers, value. From the log alone every stored row can be made again. */
public interface LogFormat {
    /** The record to send; its value is the stored text byte for byte. */
    ProducerRecord<String, byte[]> write(StoredEvent event);

    /** Whether this service recorded it. Needs headers only. */
    boolean isOwn(ConsumerRecord<String, byte[]> record);

    /**
     * The stored event of a record.
     *
     * @throws UnreadableEventException when a header is missing or can't be read
     */
    StoredEvent read(ConsumerRecord<String, byte[]> record);
}
