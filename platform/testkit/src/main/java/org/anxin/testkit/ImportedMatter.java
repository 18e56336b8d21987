package org.anxin.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.intake.MatterCorrected;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TextRef;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** A matter of an old ledger, as intake tells it; and whether a service has left it alone, as all but intake and analytics have to. */
public final class ImportedMatter {
    private static final Place PLACE = new Place(new GridCode("grid-1"), null);
    private static final Instant THEN = Instant.parse("2025-03-01T06:05:00Z");
    private static final int PARTITIONS = 24;

    private ImportedMatter() {}

    /** Tells that one was imported, and that a person has corrected it since. */
    public static MatterId tell(Log log) {
        var matter = Log.newMatter();
        log.tell(
                matter,
                1,
                THEN,
                new MatterImported(
                        new CentreCode("zone-1"),
                        new ReportId(matter.value()),
                        Channel.REFERRAL_110,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.ORDINARY,
                        PLACE,
                        Outcome.RESOLVED_ON_SITE,
                        THEN.plusSeconds(3_600),
                        null,
                        new TextRef(matter.value()),
                        new Claim(new Fen(1_250_000), 3),
                        new Fen(1_250_000),
                        null,
                        List.of()));
        log.tell(
                matter,
                1,
                new MatterCorrected(
                        1, MatterKind.DISPUTE, Category.CIVIL, Severity.ORDINARY, HandlingMode.FIELD, null));
        return matter;
    }

    /** The id of a new matter in the same partition: a service that has dealt with what is told of it later has read all that was told of the other. */
    public static MatterId beside(MatterId other) {
        var matter = Log.newMatter();
        while (partition(matter) != partition(other)) {
            matter = Log.newMatter();
        }
        return matter;
    }

    /** Whether a service keeps no event, no timer and no parked record of a matter. */
    public static boolean isUntouched(String service, MatterId matter) throws SQLException {
        try (var connection = TestPlatform.connect(service);
                var query = connection.prepareStatement("""
                        SELECT NOT EXISTS (SELECT FROM event WHERE stream_id = m.id)
                          AND NOT EXISTS (SELECT FROM timer WHERE stream_id = m.id)
                          AND NOT EXISTS (SELECT FROM parked WHERE stream_id = m.id)
                        FROM (SELECT ?::uuid AS id) m""")) {
            query.setObject(1, matter.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static int partition(MatterId matter) {
        return BuiltInPartitioner.partitionForKey(matter.value().toString().getBytes(UTF_8), PARTITIONS);
    }
}
