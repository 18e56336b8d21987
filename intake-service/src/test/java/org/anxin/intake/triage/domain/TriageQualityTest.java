package org.anxin.intake.triage.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How good the rules are, by class, on texts that they were not made from: the odd lines of {@code sample.tsv}, which the writer of the rules wrote, and of
 * {@code blind.tsv}, written by somebody who had seen neither rules nor sample. The even lines of both served to make the rules.
 */
class TriageQualityTest {
    private static final RuleSet RULES = RuleSet.parse(read("/triage/rules.tsv"));

    private record Labelled(Map<Target, String> labels, String text) {}

    private record Quality(int right, int suggestedWrongly, int missed) {
        double precision() {
            return right + suggestedWrongly == 0 ? 1 : right / (double) (right + suggestedWrongly);
        }

        double recall() {
            return right + missed == 0 ? 1 : right / (double) (right + missed);
        }

        Quality plus(int right, int wrongly, int missed) {
            return new Quality(this.right + right, suggestedWrongly + wrongly, this.missed + missed);
        }
    }

    @Test
    void theDocumentShowsWhatTheRulesReach() throws IOException {
        // Given
        var sample = sample("/triage/sample.tsv");
        var blind = sample("/triage/blind.tsv");
        assertThat(sample.size() + blind.size()).isGreaterThanOrEqualTo(300);

        // When
        var table = table(quality(odd(sample)), quality(odd(blind)));

        // Then
        var document = Path.of("TRIAGE.md");
        if (System.getProperty("anxin.approve") != null) {
            var before = Files.readString(document);
            Files.writeString(document, before.substring(0, before.indexOf("| suggested")) + table);
        }
        assertThat(Files.readString(document))
                .as("run with -Danxin.approve=true to write the table")
                .endsWith(table);
    }

    private static List<Labelled> odd(List<Labelled> texts) {
        return IntStream.range(0, texts.size())
                .filter(index -> index % 2 == 1)
                .mapToObj(texts::get)
                .toList();
    }

    private static Map<String, Quality> quality(List<Labelled> texts) {
        var byClass = new TreeMap<String, Quality>();
        for (var text : texts) {
            var suggested = new TreeMap<Target, String>();
            RULES.suggest(text.text()).forEach(suggestion -> suggested.put(suggestion.target(), suggestion.value()));
            for (var target : Target.values()) {
                var label = text.labels().get(target);
                var found = suggested.get(target);
                if (label != null && label.equals(found)) {
                    add(byClass, target, label, 1, 0, 0);
                } else {
                    if (found != null) {
                        add(byClass, target, found, 0, 1, 0);
                    }
                    if (label != null) {
                        add(byClass, target, label, 0, 0, 1);
                    }
                }
            }
        }
        return byClass;
    }

    private static void add(
            Map<String, Quality> byClass, Target target, String value, int right, int wrongly, int missed) {
        byClass.merge(
                target + " " + value,
                new Quality(right, wrongly, missed),
                (before, _) -> before.plus(right, wrongly, missed));
    }

    private static String table(Map<String, Quality> heldOut, Map<String, Quality> blind) {
        var classes = new TreeMap<>(heldOut);
        classes.putAll(blind);
        var table = new StringBuilder("""
                | suggested | held out: precision | recall | texts | blind: precision | recall | texts |
                |---|---|---|---|---|---|---|
                """);
        for (var name : classes.keySet()) {
            table.append("| ")
                    .append(name)
                    .append(cells(heldOut.get(name)))
                    .append(cells(blind.get(name)))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String cells(@org.jspecify.annotations.Nullable Quality quality) {
        var shown = quality == null ? new Quality(0, 0, 0) : quality;
        return " | %.2f | %.2f | %d".formatted(shown.precision(), shown.recall(), shown.right() + shown.missed());
    }

    private static List<Labelled> sample(String path) {
        var texts = new ArrayList<Labelled>();
        for (var line : read(path).lines().filter(line -> !line.startsWith("#")).toList()) {
            var columns = line.split("\t");
            var labels = new TreeMap<Target, String>();
            labels.put(Target.KIND, columns[0]);
            if (!columns[1].equals("-")) {
                labels.put(Target.CATEGORY, columns[1]);
            }
            if (columns[2].equals("MAJOR")) {
                labels.put(Target.SEVERITY, "MAJOR");
            }
            if (columns[3].equals("yes")) {
                labels.put(Target.POLICE, "YES");
            }
            texts.add(new Labelled(labels, columns[4]));
        }
        return texts;
    }

    private static String read(String path) {
        try (var file = TriageQualityTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
