package org.anxin.intake.ledger;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.contracts.value.ReportId;
import org.anxin.intake.ledger.LedgerPart.Line;
import org.anxin.intake.ledger.LedgerTable.Held;
import org.anxin.intake.ledger.LedgerTable.Outcome;
import org.anxin.intake.ledger.LedgerTable.Waiting;
import org.anxin.intake.ledger.domain.LedgerColumn;
import org.anxin.intake.ledger.domain.LedgerRowReader;
import org.anxin.intake.matter.application.ImportMatters;
import org.anxin.intake.matter.application.ImportMatters.Checked;
import org.anxin.intake.matter.application.Warning;
import org.anxin.service.clock.PlatformClock;
import org.jspecify.annotations.Nullable;

/** Deals with one part of a ledger: reads its rows, leaves out those that are bad or were imported before, and imports the rest in one transaction with the progress. */
@Singleton
class LedgerStep {
    /** As long as nobody else takes an import over from one who may have died. */
    static final Duration HOLD = Duration.ofSeconds(15);

    private static final Map<String, LedgerColumn> WARNED = Map.of(
            "kind", LedgerColumn.KIND,
            "category", LedgerColumn.CATEGORY,
            "severity", LedgerColumn.SEVERITY,
            "grid", LedgerColumn.GRID,
            "site", LedgerColumn.SITE);

    private final LedgerTable table;
    private final LedgerParts parts;
    private final ImportMatters matters;
    private final PlatformClock clock;

    LedgerStep(LedgerTable table, LedgerParts parts, ImportMatters matters, PlatformClock clock) {
        this.table = table;
        this.parts = parts;
        this.matters = matters;
        this.clock = clock;
    }

    /** Deals with the next part; false when there is none. */
    Uni<Boolean> next(Held held) {
        return table.next(held.id())
                .chain(part -> part.isEmpty()
                        ? Uni.createFrom().item(false)
                        : deal(held, part.get()).replaceWith(true));
    }

    /** Reading and encrypting hundreds of rows takes long enough for live matters to notice, so it isn't done where they are served. */
    private Uni<?> deal(Held held, Waiting waiting) {
        return Uni.createFrom()
                .item(() -> read(held, parts.open(held.id(), waiting.part())))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(read -> table.imported(read.good.stream()
                                .map(row -> row.checked.report())
                                .toList())
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .chain(before -> write(held, waiting, read, before)));
    }

    /** A row that can be imported. */
    private record Good(int line, Checked checked) {}

    private record Read(Map<LedgerColumn, String> headings, int rows, List<Good> good, List<Finding> findings) {}

    private Read read(Held held, LedgerPart part) {
        var good = new ArrayList<Good>();
        var findings = new ArrayList<Finding>();
        for (var line : part.rows()) {
            var checked = read(held, part.headings(), line, findings);
            if (checked != null) {
                good.add(new Good(line.line(), checked));
            }
        }
        return new Read(part.headings(), part.rows().size(), good, findings);
    }

    private @Nullable Checked read(Held held, Map<LedgerColumn, String> headings, Line line, List<Finding> findings) {
        findings.addAll(line.findings());
        var read = LedgerRowReader.read(line.cells(), clock.now());
        for (var finding : read.findings()) {
            findings.add(new Finding(line.line(), headings.get(finding.column()), finding.error(), finding.reason()));
        }
        if (read.row() == null || !line.findings().isEmpty()) {
            return null;
        }
        var checked = matters.check(held.actor(), RowEntry.of(read.row(), line.cells(), held.cohort()));
        for (var warning : checked.warnings()) {
            findings.add(new Finding(line.line(), headings.get(column(warning)), false, warning.detail()));
        }
        return checked;
    }

    private static LedgerColumn column(Warning warning) {
        return WARNED.getOrDefault(warning.field(), LedgerColumn.RESPONDENT_CREDIT_CODE);
    }

    private Uni<?> write(Held held, Waiting waiting, Read read, Map<ReportId, Optional<byte[]>> before) {
        var fresh = new ArrayList<Checked>();
        var findings = new ArrayList<>(read.findings);
        var there = 0;
        var conflicts = 0;
        for (var row : read.good) {
            var fingerprint = before.get(row.checked.report());
            if (fingerprint == null) {
                fresh.add(row.checked);
            } else if (fingerprint.isEmpty() || Arrays.equals(fingerprint.get(), row.checked.fingerprint())) {
                there++;
            } else {
                conflicts++;
                findings.add(new Finding(
                        row.line,
                        read.headings.get(LedgerColumn.NUMBER),
                        true,
                        "was imported before with other content, which stays"));
            }
        }
        var part = waiting.part().part();
        var good = read.good.size() - conflicts;
        var outcome =
                new Outcome(good, read.rows - good, held.dryRun() ? 0 : fresh.size(), there, kept(waiting, findings));
        var now = clock.now();
        if (held.dryRun() || fresh.isEmpty()) {
            return table.dealtWith(held.id(), part, outcome, now, now.plus(HOLD));
        }
        return matters.take(
                        held.actor(),
                        fresh,
                        connection -> table.dealtWith(connection, held.id(), part, outcome, now, now.plus(HOLD)))
                .invoke(taken -> {
                    if (!taken) {
                        // Another import of the same rows was faster: looked at again, they are there already.
                        throw new LedgerTable.GoneException();
                    }
                });
    }

    private static List<Finding> kept(Waiting waiting, List<Finding> findings) {
        return waiting.findings() >= LedgerTable.MOST_FINDINGS ? List.of() : findings;
    }
}
