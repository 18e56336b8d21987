package org.anxin.acceptance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.reader.LogReader;
import org.anxin.acceptance.reader.StoreReader;

/** Waits until nothing moves any more: everything recorded is on the log, everything on the log was read, every timer that was due has fired. */
final class Rest {
    private static final String NOT_CARRIED = """
            SELECT count(*) FROM event, store_state
            WHERE (event.incarnation, event.transaction_id, event.position) > (cursor_incarnation, cursor_transaction_id, cursor_position)""";
    private static final String DUE = "SELECT count(*) FROM timer WHERE due_at <= platform_now()";
    private static final List<String> READERS = List.of("intake", "dispatch", "mediation", "followup", "analytics");

    private final TestedPlatform platform;
    private final Api api;

    Rest(TestedPlatform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    /** Returns when two looks in a row have found nothing under way. */
    void await() {
        var restless = new ArrayList<String>();
        try (var log = new LogReader(platform.bootstrapServers())) {
            Until.so("the platform to come to rest", () -> {
                restless.clear();
                restless.addAll(restless(log));
                if (restless.isEmpty()) {
                    restless.addAll(restless(log));
                }
                return restless.isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ": " + restless, e);
        }
    }

    private List<String> restless(LogReader log) throws Exception {
        var restless = new ArrayList<String>();
        for (var service : TestedPlatform.SERVICES) {
            var flow = api.get(Actor.in("OPS"), "/" + service + "/q/health/group/flow");
            if (!flow.isDone()) {
                restless.add(service + "'s flow: " + flow);
            }
        }
        for (var store : TestedPlatform.STORES) {
            try (var connection = platform.connect(store)) {
                more(restless, store + " has not carried", StoreReader.number(connection, NOT_CARRIED));
                more(restless, store + " has due timers", StoreReader.number(connection, DUE));
            }
        }
        for (var reader : READERS) {
            more(restless, reader + " has not read", unread(log, reader));
        }
        return restless;
    }

    private long unread(LogReader log, String reader) throws SQLException {
        try (var connection = platform.connect(reader)) {
            var positions = StoreReader.positions(connection, "matters");
            return log.ends("matters").entrySet().stream()
                    .mapToLong(end -> end.getValue() - positions.getOrDefault(end.getKey(), 0L))
                    .sum();
        }
    }

    private static void more(List<String> restless, String what, long count) {
        if (count != 0) {
            restless.add(what + " " + count);
        }
    }
}
