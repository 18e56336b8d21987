package org.anxin.intake.matter.adapter.rest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anxin.contracts.value.Fen;
import org.anxin.intake.matter.application.Roster;
import org.anxin.intake.matter.application.Roster.Claimant;
import org.anxin.service.problem.ProblemException;
import org.anxin.service.table.CellFault;
import org.anxin.service.table.Column;
import org.anxin.service.table.Limits;
import org.anxin.service.table.Row;
import org.anxin.service.table.Table;
import org.jspecify.annotations.Nullable;

/** Reads a roster of claimants from a CSV or XLSX file. */
final class RosterReader {
    /** The longest file. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    /** The most claimants of one file. */
    static final int MOST_ROWS = 2_000;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_MONTHS = 600;
    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal FEN_A_YUAN = BigDecimal.valueOf(100);
    private static final Pattern SPACING = Pattern.compile("[\\s()（）+-]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{7,15}");

    private static final String NAME = "name";
    private static final String PHONE = "phone";
    private static final String SUM = "sum";
    private static final String MONTHS = "months";
    private static final List<Column> COLUMNS = List.of(
            Column.required(NAME, "姓名"),
            Column.optional(PHONE, "电话", "手机", "手机号", "联系电话"),
            Column.required(SUM, "金额", "金额（元）", "欠薪金额", "欠薪金额（元）"),
            Column.optional(MONTHS, "月数", "欠薪月数"));

    private RosterReader() {}

    /**
     * Reads a file to its end.
     *
     * @throws ProblemException 413 or 422 when it is no such table as a whole
     */
    static Roster read(InputStream file) throws IOException {
        var claimants = new ArrayList<Claimant>();
        var faults = new ArrayList<CellFault>();
        var seen = new HashSet<String>();
        try (var table = Table.read(file, COLUMNS, Limits.of(MOST_BYTES, MOST_ROWS))) {
            while (table.hasNext()) {
                var row = table.next();
                var before = faults.size();
                faults.addAll(row.faults());
                var claimant = claimant(row, faults);
                if (claimant.isPresent() && faults.size() == before) {
                    if (seen.add(claimant.get().person())) {
                        claimants.add(claimant.get());
                    } else {
                        faults.add(row.fault(NAME, "stands there twice, with the same phone"));
                    }
                }
            }
        }
        return new Roster(List.copyOf(claimants), List.copyOf(faults));
    }

    private static Optional<Claimant> claimant(Row row, List<CellFault> faults) {
        var name = row.get(NAME);
        if (name == null && isReadable(row, NAME)) {
            faults.add(row.fault(NAME, "must be given"));
        } else if (name != null && name.length() > LONGEST_NAME) {
            faults.add(row.fault(NAME, "at most " + LONGEST_NAME + " characters"));
        }
        var phone = row.get(PHONE);
        var digits = phone == null ? null : SPACING.matcher(phone).replaceAll("");
        if (digits != null && !DIGITS.matcher(digits).matches()) {
            faults.add(row.fault(PHONE, "must be 7 to 15 digits"));
        }
        var amount = amount(row.get(SUM));
        if (amount == null && isReadable(row, SUM)) {
            faults.add(
                    row.fault(SUM, "must be yuan, more than 0 and at most " + MOST_YUAN + ", with up to two decimals"));
        }
        var months = months(row.get(MONTHS));
        if (months == null && row.get(MONTHS) != null) {
            faults.add(row.fault(MONTHS, "must be a whole number from 1 to " + MOST_MONTHS));
        }
        return name == null || amount == null
                ? Optional.empty()
                : Optional.of(new Claimant(row.line(), name, digits, amount, months));
    }

    /** What couldn't be read has a fault already. */
    private static boolean isReadable(Row row, String column) {
        var heading = row.fault(column, "").column();
        return row.faults().stream()
                .noneMatch(fault -> fault.column() != null && fault.column().equals(heading));
    }

    private static @Nullable Fen amount(@Nullable String yuan) {
        if (yuan == null) {
            return null;
        }
        try {
            var fen = new BigDecimal(yuan.replace(",", "")).multiply(FEN_A_YUAN);
            return fen.signum() > 0 && fen.compareTo(MOST_YUAN.multiply(FEN_A_YUAN)) <= 0
                    ? new Fen(fen.longValueExact())
                    : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer months(@Nullable String text) {
        try {
            var months = text == null ? 0 : Integer.parseInt(text);
            return months >= 1 && months <= MOST_MONTHS ? months : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
