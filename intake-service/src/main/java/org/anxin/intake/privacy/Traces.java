package org.anxin.intake.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.intake.matter.application.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * What names somebody, wherever else it was written: name, numbers and addresses. Other ways to write a name aren't recognised. What others have of their own
 * stays theirs, also when it is the same.
 */
record Traces(List<Pattern> patterns) {
    private static final String TAKEN_OUT = "■■■";

    /** Of a sender's own fields may be anything, an age for instance, which names nobody. */
    private static final List<String> NAMING = List.of("name", "phone", "idNumber", "address", "email", "wechat");

    /** Written where somebody's name isn't known. */
    private static final Set<String> STAND_INS = Set.of(
            "匿名",
            "不详",
            "未知",
            "无名",
            "无名氏",
            "某某",
            "某人",
            "某男",
            "某女",
            "老板",
            "老板娘",
            "包工头",
            "工头",
            "经理",
            "业主",
            "房东",
            "租客",
            "司机",
            "工人",
            "工友",
            "群众",
            "家属",
            "先生",
            "女士",
            "本人",
            "报警人",
            "负责人",
            "当事人",
            "对方",
            "不愿透露",
            "UNKNOWN",
            "ANONYMOUS");

    private static final Set<String> OURS = Set.of(
            "partyIds",
            "reportId",
            "reportedAt",
            "source",
            "referralNumber",
            "ledgerNumber",
            "kind",
            "role",
            "creditCode");

    private static final Set<String> OF_OTHERS = Stream.concat(OURS.stream(), Stream.of("name", "phone", "idNumber"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ONLY_A_NUMBER = Pattern.compile("[0-9 +()-]+");
    private static final int LEAST_DIGITS = 5;

    /** @param entry what the report says of a party; null when nothing */
    static Traces of(@Nullable ObjectNode entry) {
        return new Traces(
                entry == null
                        ? List.of()
                        : NAMING.stream()
                                .flatMap(field -> pattern(entry, field).stream())
                                .toList());
    }

    private static Optional<Pattern> pattern(ObjectNode entry, String field) {
        var text = entry.path(field).asText("").strip();
        var isNumber = ONLY_A_NUMBER.matcher(text).matches();
        var digits = isNumber || field.equals("phone") ? Likeness.dialled(text) : Optional.<String>empty();
        if (digits.isPresent()) {
            return digits.map(Traces::number);
        }
        var letters = text.codePointCount(0, text.length());
        return letters < (isNumber ? LEAST_DIGITS : 2)
                        || Likeness.named(text).filter(STAND_INS::contains).isPresent()
                ? Optional.empty()
                : Optional.of(Pattern.compile(whole(text, Pattern.quote(text)), Pattern.CASE_INSENSITIVE));
    }

    /** A number is found with or without its country, blanks and dashes. */
    private static Pattern number(String digits) {
        return Pattern.compile(whole(
                digits,
                "(?:(?:\\+|00)?86[\\s-]?)?"
                        + digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[\\s-]?"))));
    }

    /** A number isn't found within a longer one. */
    private static String whole(String text, String expression) {
        return (isDigit(text.charAt(0)) ? "(?<!\\d)" : "")
                + expression
                + (isDigit(text.charAt(text.length() - 1)) ? "(?!\\d)" : "");
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** A text without them. */
    String takenOut(String text) {
        var rest = text;
        for (var pattern : patterns) {
            rest = pattern.matcher(rest).replaceAll(TAKEN_OUT);
        }
        return rest;
    }

    /** Takes them out of every text of a tree but ids and codes of our own, and what other parties are called and dialled by. */
    void takeOutOf(JsonNode tree) {
        takeOutOf(tree, OURS);
    }

    private void takeOutOf(JsonNode tree, Set<String> untouched) {
        switch (tree) {
            case ObjectNode object ->
                object.properties().stream()
                        .filter(field -> !untouched.contains(field.getKey()))
                        .forEach(field -> {
                            if (field.getValue() instanceof TextNode text) {
                                field.setValue(new TextNode(takenOut(text.textValue())));
                            } else {
                                takeOutOf(field.getValue(), field.getKey().equals("parties") ? OF_OTHERS : untouched);
                            }
                        });
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    if (array.get(i) instanceof TextNode text) {
                        array.set(i, new TextNode(takenOut(text.textValue())));
                    } else {
                        takeOutOf(array.get(i), untouched);
                    }
                }
            }
            default -> {}
        }
    }
}
