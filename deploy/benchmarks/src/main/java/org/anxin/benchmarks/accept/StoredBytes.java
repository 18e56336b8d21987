package org.anxin.benchmarks.accept;

import java.sql.SQLException;
import org.anxin.benchmarks.frame.LocalPlatform;

/** How much one accepted referral is. */
final class StoredBytes {
    private static final String TEXTS = """
            SELECT round(avg(events + private)) FROM (
              SELECT stream_id, sum(octet_length(data::text) + octet_length(metadata::text)) AS events
              FROM event WHERE type LIKE 'intake.%' GROUP BY stream_id ORDER BY stream_id DESC LIMIT 1000) e
            JOIN (SELECT matter_id, sum(octet_length(ciphertext)) AS private FROM private_text GROUP BY matter_id) p ON p.matter_id = e.stream_id""";

    private StoredBytes() {}

    /**
     * The bytes of all events of a matter, data and metadata, and of its encrypted text: what has to be kept whatever it is kept in. View row, keys,
     * ids and hashes are left out, in favour of the peer.
     */
    static int perMatter(LocalPlatform platform) throws SQLException {
        return Math.toIntExact(platform.count("intake", TEXTS));
    }
}
