package org.anxin.acceptance.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.reader.Published.Line;
import org.jspecify.annotations.Nullable;

/** Holds stores and log against each other, and both against the hash chain. Each answer is a list of what doesn't fit. */
public final class Comparison {
    private Comparison() {}

    /** Published bytes equal stored bytes, headers equal columns, and neither side has more than the other. */
    public static List<String> storedAgainstPublished(List<Stored> stored, Lines lines) {
        var findings = new ArrayList<String>();
        var left = new HashMap<Place, Published>();
        lines.firsts().forEach(record -> left.put(new Place(record.line(), record.sequence()), record));
        for (var row : stored) {
            var line = new Line("/anxin/" + row.service(), row.stream().toString());
            var record = left.remove(new Place(line, row.version()));
            if (record == null) {
                findings.add("not on the log: " + name(row));
            } else {
                findings.addAll(differences(row, record));
            }
        }
        left.values().forEach(record -> findings.add("in no store: " + record.place() + " " + record.line()));
        return findings;
    }

    private static List<String> differences(Stored row, Published record) {
        var metadata = Json.read(row.metadata());
        var wanted = new HashMap<String, String>();
        wanted.put("ce_specversion", "1.0");
        wanted.put("content-type", "application/json");
        wanted.put("ce_id", row.id().toString());
        wanted.put("ce_source", "/anxin/" + row.service());
        wanted.put("ce_type", row.type());
        wanted.put("ce_subject", row.stream().toString());
        wanted.put("ce_sequence", "%010d".formatted(row.version()));
        wanted.put("ce_leg", metadata.path("leg").asText());
        wanted.put("ce_centre", metadata.path("centre").asText());
        wanted.put("ce_metadata", row.metadata());
        wanted.put("ce_hash", HexFormat.of().formatHex(row.hash()));
        var causation = Json.text(metadata, "causation");
        if (causation != null) {
            wanted.put("ce_causationid", causation);
        }
        var findings = new ArrayList<String>();
        wanted.forEach((header, value) -> {
            if (!record.header(header).equals(value)) {
                findings.add(record.place() + " " + header + " is " + record.header(header) + ", stored is " + value);
            }
        });
        if (causation == null && record.headers().containsKey("ce_causationid")) {
            findings.add(record.place() + " names a cause, the stored event has none");
        }
        if (record.headers().keySet().stream().anyMatch(header -> header.endsWith("#2"))) {
            findings.add(record.place() + " has a header twice");
        }
        if (Chain.micros(record.header("ce_time")) != row.occurredMicros()) {
            findings.add(record.place() + " occurred at another time than stored");
        }
        if (Chain.micros(record.header("ce_recordedtime")) != row.recordedMicros()) {
            findings.add(record.place() + " was recorded at another time than stored");
        }
        if (!row.stream().toString().equals(record.key())) {
            findings.add(record.place() + " has the key " + record.key());
        }
        if (!Arrays.equals(record.value(), row.data().getBytes(UTF_8))) {
            findings.add(record.place() + " has other bytes than stored");
        }
        var topic = row.type().startsWith("reference.") ? "reference" : "matters";
        if (!record.topic().equals(topic)) {
            findings.add(record.place() + " belongs on " + topic);
        }
        return findings;
    }

    /** Every stored event's hash follows from the one before it, versions run 1 to n, and recording times never go back. */
    public static List<String> storedHashes(List<Stored> stored) {
        var findings = new ArrayList<String>();
        var last = new HashMap<Line, Stored>();
        for (var row : stored) {
            var before = last.put(new Line(row.service(), row.stream().toString()), row);
            if (row.version() != (before == null ? 1 : before.version() + 1)) {
                findings.add(name(row) + " doesn't follow version " + (before == null ? "0" : before.version()));
            }
            if (before != null && before.recordedMicros() > row.recordedMicros()) {
                findings.add(name(row) + " was recorded before the event that it follows");
            }
            var hash = Chain.next(
                    before == null ? Chain.START : before.hash(),
                    row.stream(),
                    row.version(),
                    row.id(),
                    row.type(),
                    row.occurredMicros(),
                    row.recordedMicros(),
                    row.data().getBytes(UTF_8),
                    row.metadata().getBytes(UTF_8));
            if (!Arrays.equals(hash, row.hash())) {
                findings.add("the hash doesn't fit: " + name(row));
            }
        }
        return findings;
    }

    /** The same of what was published, from the log alone. */
    public static List<String> publishedHashes(Lines lines) {
        var findings = new ArrayList<String>();
        for (Map.Entry<Line, List<Published>> line : lines.byLine().entrySet()) {
            byte[] before = Chain.START;
            for (var record : line.getValue()) {
                var hash = HexFormat.of().parseHex(record.header("ce_hash"));
                if (!Arrays.equals(hash, hashOf(before, record))) {
                    findings.add("the hash doesn't fit: " + record.place() + " " + record.line());
                }
                before = hash;
            }
        }
        return findings;
    }

    private static byte[] hashOf(byte[] before, Published record) {
        return Chain.next(
                before,
                UUID.fromString(record.header("ce_subject")),
                record.sequence(),
                UUID.fromString(record.header("ce_id")),
                record.header("ce_type"),
                Chain.micros(record.header("ce_time")),
                Chain.micros(record.header("ce_recordedtime")),
                record.value(),
                record.header("ce_metadata").getBytes(UTF_8));
    }

    /** Rows of one store that another one lacks, or holds otherwise. */
    public static List<String> lacks(List<Stored> all, List<Stored> store) {
        var have = new HashMap<String, @Nullable Stored>();
        store.forEach(row -> have.put(name(row), row));
        var findings = new ArrayList<String>();
        for (var row : all) {
            var same = have.get(name(row));
            if (same == null || !same.id().equals(row.id()) || !Arrays.equals(same.hash(), row.hash())) {
                findings.add("lost: " + name(row));
            }
        }
        return findings;
    }

    private static String name(Stored row) {
        return row.service() + " " + row.stream() + " version " + row.version() + " " + row.type();
    }

    private record Place(Line line, long sequence) {}
}
