package org.anxin.intake.claim.adapter.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anxin.contracts.value.Fen;
import org.anxin.intake.claim.application.WageClaim;
import org.anxin.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A claim as far as it is filled in. It travels with the pages as hidden fields: the server keeps nothing of it until it is sent, and no answer is
 * lost on the way back or by an error.
 */
record Draft(Map<String, String> values) {
    static final String EMPLOYER = "employer";
    static final String WORKPLACE = "workplace";
    static final String AMOUNT = "amount";
    static final String MONTHS = "months";
    static final String STATEMENT = "statement";
    static final String CONFIDENTIAL = "confidential";
    static final String NAME = "name";
    static final String PHONE = "phone";

    private static final List<String> FIELDS =
            List.of(EMPLOYER, WORKPLACE, AMOUNT, MONTHS, STATEMENT, CONFIDENTIAL, NAME, PHONE);
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_STATEMENT = 4000;
    private static final int MOST_MONTHS = 120;
    private static final BigDecimal MOST_YUAN = new BigDecimal(10_000_000);
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,2})?");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");

    static final Draft EMPTY = new Draft(Map.of());

    /**
     * One thing to mend.
     *
     * @param text its key, or for the page the text itself
     */
    record Mistake(String field, String text) {}

    /** Takes the known fields of a form; a longer text than any field may have is cut, and the check then says so. */
    static Draft of(MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var value = form.getFirst(field);
            if (value != null && !value.isBlank()) {
                var text = value.strip().replace("\r\n", "\n").replace("\0", "");
                values.put(field, text.substring(0, Math.min(text.length(), LONGEST_STATEMENT + 1)));
            }
        }
        return new Draft(Map.copyOf(values));
    }

    /** What was filled in; empty when nothing was. */
    String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** What travels on beside the inputs of a step. */
    Map<String, String> carried(Step shown) {
        var carried = new TreeMap<>(values);
        shown.inputs().forEach(input -> carried.remove(input.name()));
        return carried;
    }

    /** The inputs of a step as far as they are filled in. */
    List<Field> fields(Step shown, boolean siteKnown, List<Mistake> mistakes, Texts texts) {
        return shown.inputs().stream()
                .filter(input -> !(siteKnown && input.name().equals(WORKPLACE)))
                .map(input -> new Field(
                        input.name(),
                        input.kind(),
                        input.complete(),
                        texts.get(input.name() + "_label"),
                        texts.t().get(input.name() + "_hint"),
                        get(input.name()),
                        mistakes.stream()
                                .filter(mistake -> mistake.field().equals(input.name()))
                                .map(mistake -> texts.get(mistake.text()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** What has to be mended before this step is done; keys of texts. */
    List<Mistake> mistakes(Step step, boolean siteKnown) {
        var mistakes = new ArrayList<Mistake>();
        switch (step) {
            case EMPLOYER -> {
                line(EMPLOYER, mistakes);
                if (!siteKnown) {
                    line(WORKPLACE, mistakes);
                }
            }
            case AMOUNT -> {
                if (fen() == null) {
                    mistakes.add(new Mistake(AMOUNT, "error_amount"));
                }
                if (months() == null) {
                    mistakes.add(new Mistake(MONTHS, "error_months"));
                }
            }
            case WORDS -> text(STATEMENT, LONGEST_STATEMENT, mistakes);
            case CONTACT -> {
                line(NAME, mistakes);
                if (!PHONE_NUMBER.matcher(plain(PHONE)).matches()) {
                    mistakes.add(new Mistake(PHONE, "error_phone"));
                }
            }
        }
        return mistakes;
    }

    /** The claim of a draft in which no step has an error. */
    WageClaim claim(@Nullable String siteCode) {
        var fen = fen();
        var months = months();
        if (fen == null || months == null) {
            throw new IllegalStateException("a draft is checked before it becomes a claim");
        }
        return new WageClaim(
                get(EMPLOYER),
                siteCode,
                values.get(WORKPLACE),
                fen,
                months,
                get(STATEMENT),
                values.containsKey(CONFIDENTIAL),
                get(NAME),
                plain(PHONE));
    }

    private @Nullable Fen fen() {
        var text = plain(AMOUNT).replaceAll("[, ¥元]", "");
        if (!YUAN.matcher(text).matches()) {
            return null;
        }
        var yuan = new BigDecimal(text);
        return yuan.signum() <= 0 || yuan.compareTo(MOST_YUAN) > 0
                ? null
                : new Fen(yuan.movePointRight(2).longValueExact());
    }

    private @Nullable Integer months() {
        var text = plain(MONTHS);
        if (!text.matches("[0-9]{1,3}")) {
            return null;
        }
        var months = Integer.parseInt(text);
        return months < 1 || months > MOST_MONTHS ? null : months;
    }

    /** Without the wide digits and signs of Chinese keyboards. */
    private String plain(String field) {
        return Normalizer.normalize(get(field), Normalizer.Form.NFKC);
    }

    private void line(String field, List<Mistake> mistakes) {
        text(field, LONGEST_LINE, mistakes);
    }

    private void text(String field, int longest, List<Mistake> mistakes) {
        if (get(field).isEmpty()) {
            mistakes.add(new Mistake(field, "error_" + field));
        } else if (get(field).length() > longest) {
            mistakes.add(new Mistake(field, "error_too_long"));
        }
    }
}
