package org.anxin.mediation.casework.adapter.web;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Sums of money as an agreement writes them: in figures, and in the numerals that nobody alters with a stroke, by the rules for filling in bills and settlement
 * vouchers (annex 1 of the Measures for Payment and Settlement, People's Bank of China).
 */
final class Yuan {
    private static final String[] NUMERALS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private Yuan() {}

    /** Such as {@code 12,000.50元}. */
    static String figures(long fen) {
        return String.format(Locale.ROOT, "%,.2f元", BigDecimal.valueOf(fen, 2));
    }

    /** Such as {@code 壹万贰仟元伍角}; a sum of whole yuan ends with {@code 整}. */
    static String numerals(long fen) {
        var yuan = fen / 100;
        var jiao = (int) (fen / 10 % 10);
        var rest = (int) (fen % 10);
        var text = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            text.append(whole(yuan)).append("元");
        }
        if (jiao == 0 && rest == 0) {
            return text.append("整").toString();
        }
        if (jiao > 0) {
            text.append(NUMERALS[jiao]).append("角");
        } else if (yuan > 0) {
            text.append(NUMERALS[0]);
        }
        if (rest > 0) {
            text.append(NUMERALS[rest]).append("分");
        }
        return text.toString();
    }

    private static String whole(long number) {
        if (number == 0) {
            return NUMERALS[0];
        }
        var digits = Long.toString(number);
        var text = new StringBuilder();
        var passed = false;
        var inGroup = false;
        for (var at = 0; at < digits.length(); at++) {
            var place = digits.length() - 1 - at;
            var digit = digits.charAt(at) - '0';
            if (digit == 0) {
                passed = true;
            } else {
                if (passed) {
                    text.append(NUMERALS[0]);
                }
                text.append(NUMERALS[digit]).append(PLACES[place % 4]);
                passed = false;
                inGroup = true;
            }
            if (place % 4 == 0) {
                if (inGroup) {
                    text.append(GROUPS[place / 4]);
                }
                inGroup = false;
            }
        }
        return text.toString();
    }
}
