package org.anxin.acceptance.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxin.acceptance.reader.Published.Line;

/** The log without its repeats: what each source tells of each subject, in the order in which it was first told. */
public final class Lines {
    private final Map<Line, List<Published>> lines = new LinkedHashMap<>();
    private final List<Published> firsts = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, String> partitionOf = new HashMap<>();
    private final Map<String, HashSet<String>> seen = new HashMap<>();
    private int repeats;

    /** Takes records in the order of the log, each partition's in its own. */
    public static Lines of(List<Published> log) {
        var lines = new Lines();
        log.forEach(lines::take);
        return lines;
    }

    private void take(Published record) {
        var line = lines.computeIfAbsent(record.line(), _ -> new ArrayList<>());
        var next = line.size() + 1L;
        if (record.sequence() == next) {
            first(record);
            line.add(record);
        } else if (record.sequence() >= 1 && record.sequence() < next) {
            repeats++;
            var told = line.get((int) record.sequence() - 1);
            if (!told.headers().equals(record.headers()) || !Arrays.equals(told.value(), record.value())) {
                findings.add(record.place() + " repeats " + told.place() + " with other bytes");
            }
        } else {
            findings.add(record.place() + " has sequence " + record.header("ce_sequence") + " where " + next
                    + " must come: " + record.line());
        }
    }

    private void first(Published record) {
        firsts.add(record);
        var subject = record.topic() + "/" + record.header("ce_subject");
        var partition = record.topic() + "-" + record.partition();
        if (!partitionOf.computeIfAbsent(subject, _ -> partition).equals(partition)) {
            findings.add(record.place() + " stands in another partition than what was told of its subject before");
        }
        var before = seen.computeIfAbsent(partition, _ -> new HashSet<>());
        var cause = record.header("ce_causationid");
        if (!cause.isEmpty() && !before.contains(cause)) {
            findings.add(record.place() + " stands before the event that caused it, or that is missing: " + cause);
        }
        if (!before.add(record.header("ce_id"))) {
            findings.add(record.place() + " has the id of another event");
        }
    }

    /** What doesn't fit: jumps, repeats that differ, effects before their cause. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** First occurrences, in the order of the log. */
    public List<Published> firsts() {
        return List.copyOf(firsts);
    }

    /** How many records were repeats. */
    public int repeats() {
        return repeats;
    }

    /** First occurrences by source and subject. */
    Map<Line, List<Published>> byLine() {
        return lines;
    }
}
