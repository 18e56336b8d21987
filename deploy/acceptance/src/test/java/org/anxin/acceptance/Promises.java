package org.anxin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.play.Book;
import org.anxin.acceptance.play.Gates;
import org.anxin.acceptance.play.Hands;
import org.anxin.acceptance.play.PlatformTime;
import org.anxin.acceptance.play.Players;
import org.anxin.acceptance.play.Progress;
import org.anxin.acceptance.reader.Census;
import org.anxin.acceptance.reader.Comparison;
import org.anxin.acceptance.trouble.PlatformClocks;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A seeded mix of matters is played by several people at once in some trouble; then everything that was promised is checked on the log and in the tables. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Promises {
    private static final long SEED = Long.getLong("anxin.acceptance.seed", 2026);
    private static final int PLAYERS = 8;
    /** What timers and rules do by themselves, besides what was asked for. */
    private static final List<String> BY_THEMSELVES = List.of(
            "dispatch.clock-warned",
            "dispatch.clock-breached",
            "dispatch.check-in-missed",
            "dispatch.duty-called",
            "dispatch.attention-raised",
            "mediation.term-warned",
            "mediation.term-breached",
            "mediation.term-judged",
            "followup.call-back-fell-due",
            "followup.instalment-fell-due");

    final Progress progress = new Progress();
    final Gates gates = new Gates();
    private final Book book = new Book();
    TestedPlatform platform;
    Api api;
    PlatformClocks clocks;
    Snapshot snapshot;
    long sentAgain;

    /** At least so many matters are played. */
    abstract int atLeast();

    /** What stands ready before they are played. */
    void prepare() throws Exception {}

    /** What happens while they are played. */
    abstract void trouble() throws Exception;

    @BeforeAll
    void play_in_trouble_until_everything_has_come_to_rest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        platform = TestedPlatform.start(folder.resolve("data"));
        api = new Api(platform.gateway());
        var time = new PlatformTime();
        var hands = new Hands(api, gates, progress, book);
        clocks = new PlatformClocks(api, gates, time);
        var players = new Players(hands, book, time);
        prepare();
        players.start(SEED, PLAYERS, atLeast());
        try {
            trouble();
        } finally {
            players.finish();
        }
        clocks.moveOn(Duration.ofDays(2));
        new Rest(platform, api).await();
        sentAgain = hands.sentAgain();
        snapshot = Snapshot.of(platform);
        TestedPlatform.tell(
                "%d reports, %d commands answered, %d sent again, %d events, %d records of the log, %d of them repeats"
                        .formatted(
                                book.reports().size(),
                                progress.answered(),
                                sentAgain,
                                snapshot.stored().size(),
                                snapshot.log().size(),
                                snapshot.lines().repeats()));
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void what_may_be_done_was_done_and_what_may_not_was_refused() {
        assertThat(book.complaints()).isEmpty();
    }

    @Test
    void every_accepted_report_has_exactly_one_matter() {
        var byReferral = new HashMap<String, List<String>>();
        var received = new ArrayList<UUID>();
        for (var record : snapshot.lines().firsts()) {
            if (record.typeName().equals("intake.matter-received")) {
                received.add(UUID.fromString(record.header("ce_subject")));
                var referral = Json.read(record.value()).path("referral");
                if (referral.isObject()) {
                    byReferral
                            .computeIfAbsent(
                                    referral.path("source").asText() + "/"
                                            + referral.path("number").asText(),
                                    _ -> new ArrayList<>())
                            .add(record.header("ce_subject"));
                }
            }
        }
        var reports = book.reports();
        assertThat(received)
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().map(Book.Report::matter).toList());
        var referrals =
                reports.stream().filter(report -> report.source() != null).toList();
        assertThat(byReferral).hasSameSizeAs(referrals);
        assertThat(referrals)
                .allSatisfy(report -> assertThat(byReferral.get(report.source() + "/" + report.number()))
                        .containsExactly(report.matter().toString()));
    }

    @Test
    void every_accepted_command_took_effect_once_and_no_refused_one_did() {
        var told = snapshot.told();
        var findings = new ArrayList<String>();
        book.expected().forEach((matter, expected) -> {
            var found = new HashMap<>(told.getOrDefault(matter, Map.of()));
            found.keySet().removeAll(BY_THEMSELVES);
            if (!found.equals(expected)) {
                findings.add(matter + " was told as " + found + " and must be " + expected);
            }
        });
        assertThat(findings).isEmpty();
        assertThat(told.keySet()).isEqualTo(book.expected().keySet());
    }

    @Test
    void each_term_is_judged_once_and_each_report_raises_attention_once() {
        var seen = new HashSet<String>();
        for (var record : snapshot.lines().firsts()) {
            var told = Json.read(record.value());
            var what = switch (record.typeName()) {
                case "mediation.term-judged" ->
                    record.header("ce_leg")
                            + told.path("term").asText()
                            + told.path("startedAt").asText();
                case "dispatch.attention-raised" -> told.path("report").asText();
                default -> null;
            };
            if (what != null) {
                assertThat(seen.add(record.header("ce_subject") + record.typeName() + what))
                        .as(record.header("ce_id"))
                        .isTrue();
            }
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void every_source_tells_of_a_subject_from_1_to_n_and_causes_come_before_effects() {
        assertThat(snapshot.lines().findings()).isEmpty();
    }

    @Test
    void published_bytes_equal_stored_bytes() {
        assertThat(snapshot.stored()).hasSameSizeAs(snapshot.lines().firsts());
        assertThat(Comparison.storedAgainstPublished(snapshot.stored(), snapshot.lines()))
                .isEmpty();
    }

    @Test
    void every_hash_fits_in_the_tables_and_on_the_log() {
        assertThat(Comparison.storedHashes(snapshot.stored())).isEmpty();
        assertThat(Comparison.publishedHashes(snapshot.lines())).isEmpty();
    }

    @Test
    void the_services_own_verification_finds_the_same() throws Exception {
        // One instance answers for what it was asked itself.
        var gateway = new Api(platform.gateway());
        for (var store : TestedPlatform.STORES) {
            var path = "/" + store + "/verification";
            assertThat(gateway.post(Actor.in("OPS"), path, Json.write(Json.object()), null)
                            .status())
                    .isEqualTo(202);
            var run = Until.there(store + "'s verification to end", () -> {
                var state = gateway.get(Actor.in("OPS"), path).json();
                return state.path("status").asText().equals("RUNNING") ? null : state;
            });
            assertThat(run.path("status").asText()).as(run.toString()).isEqualTo("FITS");
            assertThat(run.path("found").path("stored").asLong())
                    .isEqualTo(snapshot.stored().stream()
                            .filter(row -> row.service().equals(store))
                            .count());
        }
    }

    @Test
    void figures_counted_from_the_log_equal_the_overview() throws Exception {
        for (var cohort : cohorts()) {
            var overview = Snapshot.overview(api, cohort);
            var census = Census.of(snapshot.lines().firsts(), cohort);
            assertThat(census.matters()).isPositive();
            assertThat(census.differences(overview)).as("cohort " + cohort).isEmpty();
            assertThat(overview.path("complete").asBoolean()).isTrue();
            assertThat(position(overview)).isEqualTo(snapshot.ends());
        }
    }

    @Test
    void a_replay_equals_the_live_figures() throws Exception {
        for (var cohort : cohorts()) {
            var replay = Snapshot.replay(api, cohort);
            assertThat(replay.path("status").asText()).as(replay.toString()).isEqualTo("DONE");
            assertThat(replay.path("equalsLive").asBoolean()).isTrue();
            assertThat(replay.path("recordsRead").asLong())
                    .isEqualTo(snapshot.ends().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            assertThat(replay.path("result")).isEqualTo(Snapshot.overview(api, cohort));
        }
    }

    @Test
    void nothing_is_parked_and_nobody_complains() throws Exception {
        for (var service : TestedPlatform.SERVICES) {
            var parked = api.get(Actor.in("OPS"), "/" + service + "/parked");
            assertThat(parked.json().path("items")).as(service + " " + parked).isEmpty();
            var flow = api.get(Actor.in("OPS"), "/" + service + "/q/health/group/flow");
            assertThat(flow.status()).as(service + " " + flow).isEqualTo(200);
        }
    }

    private static List<@Nullable String> cohorts() {
        var cohorts = new ArrayList<@Nullable String>();
        cohorts.add(null);
        cohorts.add("acceptance-a");
        cohorts.add("acceptance-b");
        return cohorts;
    }

    private static Map<String, Long> position(JsonNode overview) {
        var position = new HashMap<String, Long>();
        overview.path("position").path("matters").properties().forEach(entry -> {
            if (entry.getValue().asLong() > 0) {
                position.put(entry.getKey(), entry.getValue().asLong());
            }
        });
        return position;
    }
}
