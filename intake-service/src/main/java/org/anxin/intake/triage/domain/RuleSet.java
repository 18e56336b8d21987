package org.anxin.intake.triage.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;

/**
 * Rules as data, of one version. For each target the value with the greatest weight is suggested. A category belongs to disputes: rules that
 * speak for one also speak, a little, for a dispute, and only a dispute is given one.
 */
public record RuleSet(String version, List<TriageRule> rules) {
    private static final String VERSION = "# version\t";
    private static final int COLUMNS = 6;
    private static final int MOST_WEIGHT = 9;

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /**
     * Reads the text of a rule file: tab-separated code, target, value, weight, pattern, reason; lines that begin with # are comments, one of which
     * names the version.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static RuleSet parse(String file) {
        var version = "";
        var rules = new ArrayList<TriageRule>();
        var codes = new HashSet<String>();
        var number = 0;
        for (var line : file.lines().toList()) {
            number++;
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var rule = rule(line, number);
                if (!codes.add(rule.code())) {
                    throw wrong(number, "the code " + rule.code() + " stands twice");
                }
                rules.add(rule);
            }
        }
        if (version.isEmpty() || rules.isEmpty()) {
            throw new IllegalArgumentException("a rule set needs a version and rules");
        }
        return new RuleSet(version, rules);
    }

    /** What the rules suggest for a text, one a target at most; nothing where none speaks. */
    public List<Suggestion> suggest(String text) {
        var found = new EnumMap<Target, Map<String, List<TriageRule>>>(Target.class);
        for (var rule : rules) {
            if (rule.speaksFor(text)) {
                found.computeIfAbsent(rule.target(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(rule.value(), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
        if (found.containsKey(Target.CATEGORY)) {
            found.computeIfAbsent(Target.KIND, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(MatterKind.DISPUTE.name(), _ -> new ArrayList<>())
                    .add(OF_A_CATEGORY);
        }
        var suggestions = new ArrayList<Suggestion>();
        found.forEach((target, values) -> values.entrySet().stream()
                .map(value -> suggestion(target, value.getKey(), value.getValue()))
                .filter(suggestion -> suggestion.score() >= target.least())
                .max(Comparator.comparingInt(Suggestion::score))
                .ifPresent(suggestions::add));
        var dispute = suggestions.stream()
                .anyMatch(suggestion ->
                        suggestion.target() == Target.KIND && suggestion.value().equals(MatterKind.DISPUTE.name()));
        if (!dispute) {
            suggestions.removeIf(suggestion -> suggestion.target() == Target.CATEGORY);
        }
        return List.copyOf(suggestions);
    }

    private static final TriageRule OF_A_CATEGORY = new TriageRule(
            "of-a-category", Target.KIND, MatterKind.DISPUTE.name(), 1, Pattern.compile("(?!)"), "像是某一类纠纷");

    private static Suggestion suggestion(Target target, String value, List<TriageRule> rules) {
        return new Suggestion(
                target,
                value,
                rules.stream().mapToInt(TriageRule::weight).sum(),
                rules.stream().map(TriageRule::code).toList(),
                rules.stream().map(TriageRule::reason).toList());
    }

    private static TriageRule rule(String line, int number) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw wrong(number, "it has " + columns.length + " columns, not " + COLUMNS);
        }
        try {
            var target = Target.valueOf(columns[1]);
            var weight = Integer.parseInt(columns[3]);
            if (weight < 1 || weight > MOST_WEIGHT) {
                throw wrong(number, "the weight must be from 1 to " + MOST_WEIGHT);
            }
            return new TriageRule(
                    columns[0], target, value(target, columns[2]), weight, Pattern.compile(columns[4]), columns[5]);
        } catch (PatternSyntaxException e) {
            throw wrong(number, "the pattern can't be read: " + e.getDescription());
        } catch (IllegalArgumentException e) {
            throw wrong(number, String.valueOf(e.getMessage()));
        }
    }

    private static String value(Target target, String value) {
        return switch (target) {
            case KIND -> MatterKind.valueOf(value).name();
            case CATEGORY -> Category.valueOf(value).name();
            case SEVERITY -> Severity.valueOf(value).name();
            case POLICE -> {
                if (!value.equals("YES")) {
                    throw new IllegalArgumentException("police work is YES");
                }
                yield value;
            }
        };
    }

    private static IllegalArgumentException wrong(int number, String what) {
        return new IllegalArgumentException("line " + number + " of the triage rules: " + what);
    }
}
