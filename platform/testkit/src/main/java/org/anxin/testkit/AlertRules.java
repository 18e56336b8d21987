package org.anxin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The alerts of {@code deploy/observability/alerts.yaml}, held against the metrics of the service under test. */
public final class AlertRules {
    private static final Path FILE = Path.of("deploy", "observability", "alerts.yaml");
    private static final Pattern METRIC = Pattern.compile("anxin_[a-z_]+");

    private AlertRules() {}

    /** Fails for a metric that an alert of one of these groups names, and that the service under test doesn't have. */
    public static void assertHeld(String... groups) throws IOException {
        var metrics =
                RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();
        for (var group : groups) {
            var named = metrics(group);
            assertThat(named).as("metrics that alerts of '%s' name", group).isNotEmpty();
            for (var metric : named) {
                assertThat(metrics.lines())
                        .as("%s, which an alert of '%s' names", metric, group)
                        .anyMatch(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"));
            }
        }
    }

    private static Set<String> metrics(String group) throws IOException {
        var found = new TreeSet<String>();
        var inGroup = false;
        for (var line : lines()) {
            var text = line.strip();
            if (text.startsWith("- name:")) {
                inGroup = text.equals("- name: " + group);
            } else if (inGroup && text.startsWith("expr:")) {
                METRIC.matcher(text).results().forEach(match -> found.add(match.group()));
            }
        }
        return found;
    }

    private static List<String> lines() throws IOException {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(FILE))) {
                return Files.readAllLines(folder.resolve(FILE));
            }
        }
        throw new IllegalStateException(FILE + " is in no folder above");
    }
}
