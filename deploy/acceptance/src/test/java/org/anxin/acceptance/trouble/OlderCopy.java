package org.anxin.acceptance.trouble;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.anxin.acceptance.TestedPlatform;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.play.Gates;
import org.anxin.acceptance.reader.StoreReader;
import org.anxin.acceptance.reader.Stored;

/** A copy of one service's database, taken at one time and put back at a later one, as an operator would after a disk failed. */
public final class OlderCopy {
    private static final String NOT_CARRIED = """
            SELECT count(*) FROM event, store_state
            WHERE (event.incarnation, event.transaction_id, event.position) > (cursor_incarnation, cursor_transaction_id, cursor_position)
              AND event.position <= %d""";

    private final TestedPlatform platform;
    private final Gates gates;
    private final String service;
    private final long events;

    private OlderCopy(TestedPlatform platform, Gates gates, String service, long events) {
        this.platform = platform;
        this.gates = gates;
        this.service = service;
        this.events = events;
    }

    /**
     * What a restoring left.
     *
     * @param copied how many events the copy held
     * @param told every event that anybody had been told of before the copy was put back
     */
    public record Restored(long copied, List<Stored> told) {}

    /** Takes a copy; the service is stopped for that moment, and players who come meanwhile come again. */
    public static OlderCopy take(TestedPlatform platform, Gates gates, String service) throws SQLException {
        platform.stop(service);
        sql(platform, "CREATE DATABASE " + service + "_copy TEMPLATE " + service);
        long events;
        try (var connection = platform.connect(service)) {
            events = StoreReader.number(connection, "SELECT count(*) FROM event");
        }
        platform.startAgain(service);
        TestedPlatform.tell("copied the database of " + service + " with " + events + " events");
        return new OlderCopy(platform, gates, service, events);
    }

    /**
     * Puts the copy in the place of the database. The other services go on; only who asks this one waits, since what is neither in the copy nor on the
     * log is lost by nature: so everything that was answered has to be on the log first.
     */
    public Restored putBack(Gates.ThrowingRunnable beforeOpening) throws Exception {
        var told = new AtomicReference<List<Stored>>(List.of());
        gates.whileShut(List.of(service), () -> {
            try (var connection = platform.connect(service)) {
                var last = StoreReader.number(connection, "SELECT coalesce(max(position), 0) FROM event");
                Until.so(
                        "the log to have everything of " + service,
                        () -> StoreReader.number(connection, NOT_CARRIED.formatted(last)) == 0);
                told.set(StoreReader.events(connection, service, last));
            }
            platform.stop(service);
            sql(platform, "ALTER DATABASE " + service + " RENAME TO " + service + "_lost");
            sql(platform, "ALTER DATABASE " + service + "_copy RENAME TO " + service);
            platform.startAgain(service);
            TestedPlatform.tell("put the copy of " + service + " back, which lacked "
                    + (told.get().size() - events) + " events");
            beforeOpening.run();
        });
        return new Restored(events, told.get());
    }

    private static void sql(TestedPlatform platform, String statement) throws SQLException {
        try (var connection = platform.connect("postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
