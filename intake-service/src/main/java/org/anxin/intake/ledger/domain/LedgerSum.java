package org.anxin.intake.ledger.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anxin.contracts.value.Fen;

/** A sum in yuan as ledgers have it, such as 12500, 12,500.50元 or 1.25万元; read exactly, to the fen. */
final class LedgerSum {
    private static final Pattern SUM = Pattern.compile("[¥￥]?\\s*(\\d[\\d,，]{0,17}(?:\\.\\d{1,6})?)\\s*(万)?\\s*元?");
    private static final BigDecimal MOST_FEN = new BigDecimal("1000000000000000");

    private LedgerSum() {}

    /** Empty when it is no sum, not in whole fen, or more than ten thousand billion yuan. */
    static Optional<Fen> of(String text) {
        var sum = SUM.matcher(text);
        if (!sum.matches()) {
            return Optional.empty();
        }
        var digits = new BigDecimal(sum.group(1).replaceAll("[,，]", ""));
        var fen = digits.movePointRight(sum.group(2) == null ? 2 : 6).stripTrailingZeros();
        return fen.scale() > 0 || fen.compareTo(MOST_FEN) > 0
                ? Optional.empty()
                : Optional.of(new Fen(fen.longValueExact()));
    }
}
