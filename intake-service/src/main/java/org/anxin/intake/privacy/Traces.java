package org.anxin.intake.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anxin.intake.matter.application.Likeness;
import org.jspecify.annotations.Nullable;

/** What names somebody, wherever else it was written: name, numbers, and whatever was noted beside them. Other ways to write a name aren't recognised. */
record Traces(List<Pattern> patterns) {
    private static final String TAKEN_OUT = "■■■";
    private static final Set<String> CODES = Set.of("kind", "role", "creditCode");

    /** @param entry what the report says of a party; null when nothing */
    static Traces of(@Nullable ObjectNode entry) {
        var patterns = new ArrayList<Pattern>();
        if (entry != null) {
            entry.properties().stream()
                    .filter(field -> !CODES.contains(field.getKey()))
                    .map(field -> field.getValue())
                    .filter(value -> value.isTextual() || value.isNumber())
                    .map(JsonNode::asText)
                    .filter(text -> text.strip().codePointCount(0, text.strip().length()) > 1)
                    .forEach(text -> patterns.add(pattern(text.strip())));
        }
        return new Traces(List.copyOf(patterns));
    }

    /** A number is found with or without its country, blanks and dashes. */
    private static Pattern pattern(String text) {
        return Likeness.dialled(text)
                .map(digits -> Pattern.compile(
                        digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[\\s-]?"))))
                .orElseGet(() -> Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE));
    }

    /** A text without them. */
    String takenOut(String text) {
        var rest = text;
        for (var pattern : patterns) {
            rest = pattern.matcher(rest).replaceAll(TAKEN_OUT);
        }
        return rest;
    }

    /** Takes them out of every text of a tree but ids and codes of our own. */
    void takeOutOf(JsonNode tree) {
        switch (tree) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    if (field.getValue() instanceof TextNode text) {
                        if (!CODES.contains(field.getKey())) {
                            field.setValue(new TextNode(takenOut(text.textValue())));
                        }
                    } else if (!field.getKey().equals("partyIds")) {
                        takeOutOf(field.getValue());
                    }
                });
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    if (array.get(i) instanceof TextNode text) {
                        array.set(i, new TextNode(takenOut(text.textValue())));
                    } else {
                        takeOutOf(array.get(i));
                    }
                }
            }
            default -> {}
        }
    }
}
