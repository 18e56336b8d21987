package org.anxin.intake.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.Fen;
import org.jspecify.annotations.Nullable;

/** Reads one row, and says of every cell what is wrong with it. Only matters that have ended are taken over: open ones are to be reported. */
public final class LedgerRowReader {
    private static final Instant EARLIEST = Instant.parse("1999-12-31T16:00:00Z");
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_PEOPLE = 100_000;
    private static final String NO_TIME = "is no time such as 2025-03-01 14:05, 2025/3/1 14:05:30 or 2025年3月1日";
    private static final String NO_SUM = "is no sum in yuan with at most two decimals, such as 12500.50";

    private final Map<LedgerColumn, String> cells;
    private final Instant now;
    private final List<RowFinding> findings = new ArrayList<>();

    private LedgerRowReader(Map<LedgerColumn, String> cells, Instant now) {
        this.cells = cells;
        this.now = now;
    }

    /**
     * What a row says.
     *
     * @param row null when there are errors
     */
    public record Read(@Nullable LedgerRow row, List<RowFinding> findings) {}

    /** Reads the cells that are filled; what lies after {@code now} hasn't happened. */
    public static Read read(Map<LedgerColumn, String> cells, Instant now) {
        return new LedgerRowReader(cells, now).read();
    }

    private Read read() {
        var number = find(LedgerColumn.NUMBER, LedgerRowReader::number, "must have at most 64 characters");
        var receivedAt = receivedAt();
        var channel = find(LedgerColumn.CHANNEL, LedgerWords::channel, "is not a channel that is known here");
        var outcome = find(
                LedgerColumn.OUTCOME,
                LedgerWords::outcome,
                "is not an outcome that is known here; a matter that is still open has to be reported");
        var concluded = time(LedgerColumn.CONCLUDED_AT, receivedAt);
        var closed = time(LedgerColumn.CLOSED_AT, concluded == null ? receivedAt : concluded.at());
        if (!cells.containsKey(LedgerColumn.CONCLUDED_AT) && !cells.containsKey(LedgerColumn.CLOSED_AT)) {
            error(LedgerColumn.CONCLUDED_AT, "must be given, or " + LedgerColumn.CLOSED_AT.heading());
        }
        // A ledger that has only the time of closing ended the matter then.
        var ended = concluded == null ? closed : concluded;
        var people = find(LedgerColumn.PEOPLE, LedgerRowReader::people, "must be a number from 1 to " + MOST_PEOPLE);
        var amount = find(LedgerColumn.AMOUNT, LedgerSum::of, NO_SUM);
        var resolved = find(LedgerColumn.RESOLVED_AMOUNT, LedgerSum::of, NO_SUM);
        var broken = findings.stream().anyMatch(RowFinding::error);
        return new Read(
                broken || number == null || receivedAt == null || channel == null || outcome == null || ended == null
                        ? null
                        : new LedgerRow(
                                number,
                                channel,
                                receivedAt,
                                outcome,
                                ended.at(),
                                closed == null ? null : closed.at(),
                                claim(amount, people),
                                resolved),
                List.copyOf(findings));
    }

    private @Nullable Instant receivedAt() {
        var received = time(LedgerColumn.RECEIVED_AT, null);
        if (received != null && received.at().isBefore(EARLIEST)) {
            error(LedgerColumn.RECEIVED_AT, "lies before the year 2000");
        }
        return received == null ? null : received.at();
    }

    private @Nullable LedgerTime time(LedgerColumn column, @Nullable Instant earlier) {
        var found = find(column, LedgerTime::of, NO_TIME);
        if (found == null) {
            return null;
        }
        var time = earlier == null ? found : found.notBefore(earlier);
        if (time.at().isAfter(now)) {
            error(column, "lies in the future");
        } else if (earlier != null && time.at().isBefore(earlier)) {
            error(column, "lies before what came first: received, ended, closed");
        }
        return time;
    }

    private static Optional<String> number(String text) {
        return text.length() > LONGEST_NUMBER ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Integer> people(String text) {
        try {
            var people = Integer.parseInt(text);
            return people < 1 || people > MOST_PEOPLE ? Optional.empty() : Optional.of(people);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Who names a sum and no people is one; who names people and no sum claims nothing. */
    private static @Nullable Claim claim(@Nullable Fen amount, @Nullable Integer people) {
        return amount == null && people == null
                ? null
                : new Claim(amount == null ? new Fen(0) : amount, people == null ? 1 : people);
    }

    private <T> @Nullable T find(LedgerColumn column, Function<String, Optional<T>> read, String otherwise) {
        var text = cells.get(column);
        if (text == null) {
            if (column.required()) {
                error(column, "must be given");
            }
            return null;
        }
        var found = read.apply(text).orElse(null);
        if (found == null) {
            error(column, otherwise);
        }
        return found;
    }

    private void error(LedgerColumn column, String reason) {
        findings.add(new RowFinding(column, true, reason));
    }
}
