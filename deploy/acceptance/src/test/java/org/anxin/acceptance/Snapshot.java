package org.anxin.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.reader.Lines;
import org.anxin.acceptance.reader.LogReader;
import org.anxin.acceptance.reader.Published;
import org.anxin.acceptance.reader.StoreReader;
import org.anxin.acceptance.reader.Stored;
import org.jspecify.annotations.Nullable;

/**
 * All that a platform at rest has: its log, its stores and its figures.
 *
 * @param log every record of both topics
 * @param lines the log without repeats
 * @param stored every row of the four event tables
 */
record Snapshot(List<Published> log, Lines lines, List<Stored> stored) {
    /** Reads everything. */
    static Snapshot of(TestedPlatform platform) throws SQLException {
        var log = new ArrayList<Published>();
        try (var reader = new LogReader(platform.bootstrapServers())) {
            log.addAll(reader.read("reference"));
            log.addAll(reader.read("matters"));
        }
        var stored = new ArrayList<Stored>();
        for (var store : TestedPlatform.STORES) {
            try (var connection = platform.connect(store)) {
                stored.addAll(StoreReader.events(connection, store));
            }
        }
        return new Snapshot(List.copyOf(log), Lines.of(log), List.copyOf(stored));
    }

    /** By matter and event type without its version, how often it was told. */
    Map<UUID, Map<String, Integer>> told() {
        var told = new HashMap<UUID, Map<String, Integer>>();
        for (var record : lines.firsts()) {
            if (record.topic().equals("matters")) {
                told.computeIfAbsent(UUID.fromString(record.header("ce_subject")), _ -> new HashMap<>())
                        .merge(record.typeName(), 1, Integer::sum);
            }
        }
        return told;
    }

    /** By partition, where the log of matters ends. */
    Map<String, Long> ends() {
        var ends = new HashMap<String, Long>();
        log.stream()
                .filter(record -> record.topic().equals("matters"))
                .forEach(record -> ends.merge(Integer.toString(record.partition()), record.offset() + 1, Math::max));
        return ends;
    }

    /** What analytics shows; of one cohort, or of everything when it is null. */
    static JsonNode overview(Api api, @Nullable String cohort) throws IOException, InterruptedException {
        var path = "/analytics/overview" + (cohort == null ? "" : "?cohort=" + cohort);
        var answer = api.get(Actor.in("LEADER"), path);
        if (!answer.isDone()) {
            throw new AssertionError(path + " got " + answer);
        }
        return answer.json();
    }

    /** Has the figures rebuilt from the log's beginning; what came of it. */
    static JsonNode replay(Api api, @Nullable String cohort) throws IOException, InterruptedException {
        var wish = Json.object();
        if (cohort != null) {
            wish.put("cohort", cohort);
        }
        var started = api.post(Actor.in("LEADER"), "/analytics/replays", Json.write(wish), null);
        if (started.status() != 202) {
            throw new AssertionError("a replay got " + started);
        }
        var path = "/analytics/replays/" + started.json().path("id").asText();
        return Until.there("the replay's end", () -> {
            var replay = api.get(Actor.in("LEADER"), path).json();
            return replay.path("status").asText().equals("RUNNING") ? null : replay;
        });
    }
}
