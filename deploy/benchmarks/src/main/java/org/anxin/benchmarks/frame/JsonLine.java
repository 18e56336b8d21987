package org.anxin.benchmarks.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A figure as one line of JSON. What a figure doesn't have is null, so every line has the same fields. */
public final class JsonLine {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private JsonLine() {}

    /** The line, without its end. */
    public static String of(Figure figure) {
        var target = figure.target();
        return "{\"bench\":" + text(figure.bench())
                + ",\"figure\":" + text(figure.figure())
                + ",\"value\":" + number(figure.value())
                + ",\"unit\":" + text(figure.unit())
                + ",\"peer\":" + text(figure.peer())
                + ",\"peerValue\":" + number(figure.peerValue())
                + ",\"ratio\":" + number(figure.ratio())
                + ",\"target\":" + number(target == null ? null : target.bound())
                + ",\"met\":" + figure.met()
                + ",\"note\":" + text(figure.note()) + '}';
    }

    /** Four digits are more than a benchmark knows. */
    static String number(@Nullable Double value) {
        if (value == null || value.isNaN() || value.isInfinite()) {
            return "null";
        }
        var rounded = new BigDecimal(value).round(FOUR_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder("\"");
        for (var c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
