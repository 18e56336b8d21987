package org.anxin.intake.ledger;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anxin.contracts.value.CohortCode;
import org.anxin.intake.ledger.LedgerPart.Line;
import org.anxin.intake.ledger.domain.LedgerColumn;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.table.Column;
import org.anxin.service.table.Limits;
import org.anxin.service.table.Row;
import org.anxin.service.table.Table;
import org.jspecify.annotations.Nullable;

/** Reads the file of a ledger and puts its rows aside in parts, encrypted. On a thread that may wait. */
@Singleton
class LedgerFile {
    /** So many matters are one transaction: a larger one would hold up the relay of everybody. */
    static final int ROWS_OF_A_PART = 200;

    private static final Limits LIMITS = new Limits(32 * 1024 * 1024, 200_000, 64, 4_000);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    private static final List<Column> COLUMNS = Arrays.stream(LedgerColumn.values())
            .map(column -> new Column(column.heading(), column.required(), column.alsoCalled()))
            .toList();

    private final LedgerTable table;
    private final LedgerParts parts;
    private final PlatformClock clock;
    private final Ids ids;

    LedgerFile(LedgerTable table, LedgerParts parts, PlatformClock clock, Ids ids) {
        this.table = table;
        this.parts = parts;
        this.clock = clock;
        this.ids = ids;
    }

    /** What was put aside. */
    record Kept(UUID id, int rows) {}

    /** Reads and puts aside; nothing is left of a file that can't be read to its end. */
    Kept keep(Actor actor, boolean dryRun, @Nullable CohortCode cohort, InputStream file) throws IOException {
        try (var rows = Table.read(file, COLUMNS, LIMITS)) {
            var id = ids.next();
            var now = clock.now();
            table.begin(id, actor, dryRun, cohort, now, now.plus(LONGEST))
                    .await()
                    .atMost(LONGEST_STATEMENT);
            try {
                return new Kept(id, keep(id, rows));
            } catch (RuntimeException e) {
                table.drop(id).await().atMost(LONGEST_STATEMENT);
                throw e;
            }
        }
    }

    private int keep(UUID id, Table rows) {
        var firstLines = new HashMap<String, Integer>();
        var waiting = new ArrayList<Line>(ROWS_OF_A_PART);
        Map<LedgerColumn, String> headings = Map.of();
        var part = 0;
        var count = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            if (count++ == 0) {
                headings = headings(row);
            }
            waiting.add(line(row, headings, firstLines));
            if (waiting.size() == ROWS_OF_A_PART || !rows.hasNext()) {
                var sealed = parts.seal(id, part++, new LedgerPart(headings, waiting));
                table.keep(id, sealed).await().atMost(LONGEST_STATEMENT);
                waiting.clear();
            }
        }
        return count;
    }

    private static Line line(Row row, Map<LedgerColumn, String> headings, Map<String, Integer> firstLines) {
        var cells = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        for (var column : LedgerColumn.values()) {
            var text = row.get(column.heading());
            if (text != null) {
                cells.put(column, text);
            }
        }
        var findings = new ArrayList<Finding>();
        for (var fault : row.faults()) {
            findings.add(new Finding(row.line(), Objects.requireNonNullElse(fault.column(), ""), true, fault.detail()));
        }
        var number = cells.get(LedgerColumn.NUMBER);
        var first = number == null ? null : firstLines.putIfAbsent(number, row.line());
        if (first != null) {
            findings.add(new Finding(
                    row.line(),
                    Objects.requireNonNull(headings.get(LedgerColumn.NUMBER)),
                    true,
                    "the same number stands in line " + first));
        }
        return new Line(row.line(), cells, findings);
    }

    private static Map<LedgerColumn, String> headings(Row row) {
        var headings = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        for (var column : LedgerColumn.values()) {
            headings.put(
                    column,
                    Objects.requireNonNull(row.fault(column.heading(), "").column()));
        }
        return headings;
    }
}
