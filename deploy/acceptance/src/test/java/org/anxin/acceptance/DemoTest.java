package org.anxin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.reader.Census;
import org.anxin.acceptance.reader.Comparison;
import org.anxin.local.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The demo on fresh data gives the printed figures; again, it changes none; and they survive a restart. */
class DemoTest {
    private static final String COHORT = "published-174";
    private static final List<String> STAGES = List.of("SIGN", "CONTACT", "ARRIVE");

    @Test
    void the_demo_prints_the_published_table_and_changes_nothing_the_second_time(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        var data = folder.resolve("data");
        ObjectNode first;
        try (var platform = TestedPlatform.start(data)) {
            var api = new Api(platform.gateway());
            // When the demo is played
            var printed = new StringWriter();
            assertThat(new Demo(platform.gateway(), data, new PrintWriter(printed)).run())
                    .as("the demo: %s", printed)
                    .isTrue();
            // Then it prints what the newspaper printed, beside the same from the log
            assertThat(printed.toString().lines().map(line -> line.replaceAll("\\s+", " ")))
                    .contains(
                            "civil 民事 81 46 % 81 46 %",
                            "labour 劳资 69 40 % 69 40 %",
                            "contract 合同 10 6 % 10 6 %",
                            "other 其他 14 8 % 14 8 %",
                            "together 174 174",
                            "settled on the spot or taken back 169 169",
                            "published rate 调处率 97.1 % 97.1 %");
            // And tells what came of the scenes beside it
            assertThat(printed.toString())
                    .contains(
                            "7 OPENED, 1 RECEIVED",
                            "linked by itself; orders: 1; told to the first number: RECEIVED, SIGNED; to the second:"
                                    + " RECEIVED, LINKED, SIGNED",
                            "40 people, 442,000.00 yuan",
                            "repeats of the matter: 1, then 0",
                            "called SECOND_SEAT, SHIFT_LEAD, SHIFT_LEAD, SUPERVISOR",
                            "led by LABOUR: LABOUR THERE, ENFORCEMENT DECLINED (NOBODY_FREE)",
                            "acknowledged by 110: RETURNED_TO_POLICE");
            // And the API says the same
            new Rest(platform, api).await();
            first = figures(api);
            assertThat(shares(first))
                    .isEqualTo(Map.of("CIVIL", "81 46", "LABOUR", "69 40", "CONTRACT", "10 6", "OTHER", "14 8"));
            assertThat(first.path("total").asInt()).isEqualTo(174);
            assertThat(first.path("resolved").asInt()).isEqualTo(169);
            assertThat(first.path("publishedRate").decimalValue()).isEqualByComparingTo(new BigDecimal("97.1"));
            assertThat(first.path("disputeShare").decimalValue()).isGreaterThan(BigDecimal.valueOf(60));
            assertThat(first.path("clocks"))
                    .filteredOn(clock -> STAGES.contains(clock.path("stage").asText()))
                    .hasSize(STAGES.size())
                    .allMatch(clock -> clock.path("breached").asInt() > 0, "a few are breached");
            // And so does the log, counted plainly
            var snapshot = Snapshot.of(platform);
            assertThat(Census.of(snapshot.lines().firsts(), COHORT).differences(first))
                    .isEmpty();
            assertThat(snapshot.lines().findings()).isEmpty();
            assertThat(Comparison.storedAgainstPublished(snapshot.stored(), snapshot.lines()))
                    .isEmpty();
            assertThat(Comparison.storedHashes(snapshot.stored())).isEmpty();
            // When it is run again on kept data, then no figure changes
            var again = new StringWriter();
            assertThat(new Demo(platform.gateway(), data, new PrintWriter(again)).run())
                    .isTrue();
            assertThat(again.toString()).contains("nothing is played twice");
            assertThat(figures(api)).isEqualTo(first);
        }
        // When everything is started anew on the same folder, then the figures are there at once
        try (var platform = TestedPlatform.start(data)) {
            assertThat(figures(new Api(platform.gateway()))).isEqualTo(first);
        }
    }

    /** Without the position: call-backs that fall due move it and change nothing that is counted. */
    private static ObjectNode figures(Api api) throws Exception {
        ObjectNode overview = Snapshot.overview(api, COHORT).deepCopy();
        assertThat(overview.path("complete").asBoolean()).isTrue();
        overview.remove("position");
        return overview;
    }

    private static Map<String, String> shares(JsonNode overview) {
        var shares = new HashMap<String, String>();
        overview.path("shares")
                .forEach(share -> shares.put(
                        share.path("category").asText(),
                        share.path("count").asText() + " "
                                + share.path("percent").asText()));
        return shares;
    }
}
