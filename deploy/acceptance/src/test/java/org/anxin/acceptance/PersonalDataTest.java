package org.anxin.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.anxin.acceptance.client.Actor;
import org.anxin.acceptance.client.Answer;
import org.anxin.acceptance.client.Api;
import org.anxin.acceptance.client.Json;
import org.anxin.acceptance.client.Until;
import org.anxin.acceptance.play.Gates;
import org.anxin.acceptance.reader.Planted;
import org.anxin.acceptance.reader.PrivateReader;
import org.anxin.acceptance.trouble.OlderCopy;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A name, numbers and words are planted and a matter is played to its end. They stand nowhere in plain, and in nothing once they were erased, also after
 * the database was put back to a copy that has them.
 */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonalDataTest {
    private static final Actor REFERRER = Actor.in("REFERRER");
    private static final Actor DESK = Actor.in("DESK");
    private static final Actor LEAD = Actor.in("SHIFT_LEAD");
    private static final Actor TEAM = Actor.in("TEAM");
    private static final Actor CALLER = Actor.in("CALLER");

    private final String mark = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50), 36);
    private final String name = "甲某" + mark;
    private final String phone = "1" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    private final String idNumber = "X" + mark + "ID";
    private final String words = "暗记-" + mark + "-话";
    private final String number = "P" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    private final Planted planted = new Planted(List.of(name, phone, idNumber, words, mark));
    private final Gates gates = new Gates();

    private Path data;
    private TestedPlatform platform;
    private Api api;
    private PrivateReader keys;
    private OlderCopy copy;
    private String matter;
    private String party;
    private String handOver;
    private JsonNode figures;

    @BeforeAll
    void play_a_matter_to_its_end(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        data = folder.resolve("data");
        keys = PrivateReader.of(Path.of(System.getProperty("anxin.home", "../..")));
        platform = TestedPlatform.start(data);
        api = new Api(platform.gateway());
        var answer = Until.there("the referral to be taken", () -> {
            var sent = post(REFERRER, "/intake/referrals", referral());
            return sent.isDone() ? sent : null;
        });
        matter = answer.json().path("matterId").asText();
        done(post(REFERRER, "/intake/referrals/110/" + number + "/supplements", statement()));
        done(api.send(
                "POST",
                DESK,
                "/intake/matters/" + matter + "/attachments",
                ("%PDF-1.7\n" + words + "\n%%EOF\n").getBytes(UTF_8),
                Map.of("Content-Type", "application/pdf")));
        done(api.get(
                DESK, "/intake/matters/" + matter + "/private?reason=" + URLEncoder.encode(name + " called", UTF_8)));
        var order = "/dispatch/orders/" + matter;
        Until.so("the order", () -> api.get(DESK, order).isDone());
        done(post(DESK, order + "/sign", Json.object()));
        done(post(TEAM, order + "/receive", Json.object()));
        var notes = post(LEAD, "/dispatch/handovers", Json.object().put("notes", "call back " + name + " on " + phone));
        done(notes);
        handOver = notes.json().path("handOver").asText();
        done(post(TEAM, order + "/contact", Json.object().put("result", "REACHED")));
        done(post(TEAM, order + "/arrive", Json.object()));
        done(post(TEAM, order + "/outcome", Json.object().put("outcome", "RESOLVED_ON_SITE")));
        var followUp = "/followup/follow-ups/" + matter;
        Until.so("the follow-up", () -> api.get(CALLER, followUp).isDone());
        done(post(
                CALLER,
                followUp + "/call-backs",
                Json.object().put("result", "SATISFIED").put("text", name + " says: " + words)));
        new Rest(platform, api).await();
        figures = figures();
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    void nothing_of_it_stands_in_plain_in_any_file_table_or_log() throws Exception {
        assertThat(kept("intake")).as("it was planted").isNotEmpty();
        assertThat(kept("dispatch")).as("it was planted").isNotEmpty();
        assertThat(kept("followup")).as("it was planted").isNotEmpty();
        assertNothingIsInPlain();
    }

    @Test
    @Order(2)
    void whoever_looks_for_the_person_finds_it_masked_and_the_person_is_told_who_looked() throws Exception {
        var wanted = Json.object().put("phone", phone).put("reason", "asks for " + name);
        var found = post(DESK, "/intake/persons/search", wanted);
        done(found);
        assertThat(found.json().path("items")).hasSize(1);
        assertThat(planted.in(found.text())).isEmpty();
        party = found.json().path("items").path(0).path("party").asText();
        assertThat(post(DESK, "/intake/persons/disclosure", wanted).status()).isEqualTo(403);
        var told = post(LEAD, "/intake/persons/disclosure", wanted);
        done(told);
        assertThat(planted.in(told.text())).contains(name, phone, idNumber, words);
        assertThat(told.json().path("items").path(0).path("looks").findValuesAsText("what"))
                .contains("READ", "FOUND", "DISCLOSED");
    }

    @Test
    @Order(3)
    void what_is_erased_is_gone_from_everything_that_can_be_read_and_figures_stay() throws Exception {
        copy = OlderCopy.take(platform, gates, "intake");
        assertThat(planted.in(String.join("\n", keptIn("intake"))))
                .as("the copy has it")
                .contains(name);
        var wish = Json.object().put("phone", phone).put("reason", "asked for by " + name);
        Until.so(
                "commands to be taken",
                () -> post(LEAD, "/intake/persons/erase", wish).isDone());

        assertErased();
        Until.so("dispatch to have read it", () -> notes().status() == 410);
        assertThat(kept("dispatch")).isEmpty();
        Until.so("followup to have read it", () -> kept("followup").isEmpty());
        new Rest(platform, api).await();
        assertThat(figures()).isEqualTo(figures);
        assertThat(Snapshot.replay(api, null).path("equalsLive").asBoolean()).isTrue();
        assertNothingIsInPlain();
    }

    @Test
    @Order(4)
    void a_database_that_is_put_back_to_an_older_copy_shows_nothing_of_it_and_erases_it_again() throws Exception {
        var wanted = Json.object().put("phone", phone).put("reason", "look at once");
        var seen = new ArrayList<Answer>();
        copy.putBack(() -> Until.so("people to be looked for again", () -> {
            seen.add(look());
            var found = post(DESK, "/intake/persons/search", wanted);
            seen.add(found);
            return found.isDone();
        }));
        // From its first answer on: what was looked for had to wait until all was erased again.
        assertThat(seen).allMatch(answer -> planted.in(answer.text()).isEmpty());
        assertThat(seen.getLast().json().path("items")).isEmpty();
        assertErased();
        new Rest(platform, api).await();
        assertThat(figures()).isEqualTo(figures);
    }

    /** Whoever writes to the log against the contract has put it there; we repeat it nowhere. */
    @Test
    @Order(5)
    void a_record_with_words_in_it_is_parked_and_its_words_are_told_nowhere() throws Exception {
        var stray = "偏离-" + mark + "-字";
        var strays = new Planted(List.of(stray));
        var parked = UUID.randomUUID();
        send(parked, "{\"handOver\":\"" + stray + "\"}");
        var services = List.of("dispatch", "mediation");
        for (var service : services) {
            var listed = Until.there("parking by " + service, () -> {
                var answer = api.get(Actor.in("OPS"), "/" + service + "/parked");
                return answer.text().contains(parked.toString()) ? answer : null;
            });
            assertThat(strays.in(listed.text())).isEmpty();
            assertThat(strays.in(api.get(DESK, "/" + service + "/q/health/group/flow")
                            .text()))
                    .isEmpty();
        }
        for (var service : TestedPlatform.SERVICES) {
            try (var database = platform.connect(service)) {
                assertThat(strays.inTables(database))
                        .as("found where it waits, and nowhere else")
                        .isEqualTo(services.contains(service) ? List.of(service + ".parked") : List.of());
            }
        }
        assertThat(strays.inFiles(data.resolve("logs"))).isEmpty();
    }

    private void send(UUID matter, String event) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>("matters", matter.toString().getBytes(UTF_8), event.getBytes(UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/anxin/intake",
                            "ce_type", "intake.matter-opened.v1",
                            "ce_subject", matter.toString(),
                            "ce_time", "2026-03-02T01:00:00.000000Z",
                            "ce_recordedtime", "2026-03-02T01:00:00.000000Z",
                            "ce_sequence", "0000000001")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record).get();
        }
    }

    private void assertErased() throws Exception {
        assertThat(look().rule()).isEqualTo("erased");
        assertThat(kept("intake")).isEmpty();
        var again = Json.object().put("phone", phone).put("reason", "look once more");
        assertThat(post(DESK, "/intake/persons/search", again).json().path("items"))
                .isEmpty();
        var parties = api.get(DESK, "/intake/matters/" + matter + "/parties");
        assertThat(parties.json().path("items").path(0).path("erased").asBoolean())
                .isTrue();
        assertThat(api.get(DESK, "/intake/matters/" + matter).isDone()).isTrue();
    }

    private void assertNothingIsInPlain() throws Exception {
        for (var service : TestedPlatform.SERVICES) {
            try (var database = platform.connect(service);
                    var checkpoint = database.createStatement()) {
                checkpoint.execute("CHECKPOINT");
                assertThat(planted.inTables(database)).isEmpty();
            }
        }
        assertThat(planted.inFiles(data)).isEmpty();
    }

    /** What of the planted can be read in a service's tables by whoever has its keys. */
    private List<String> kept(String service) throws Exception {
        return planted.in(String.join("\n", keptIn(service)));
    }

    private List<String> keptIn(String service) throws Exception {
        try (var database = platform.connect(service)) {
            return keys.all(database);
        }
    }

    private Answer look() throws Exception {
        return api.get(DESK, "/intake/matters/" + matter + "/private?reason=to+see");
    }

    private Answer notes() throws Exception {
        return api.get(LEAD, "/dispatch/handovers/" + handOver + "/notes");
    }

    /** Without the position, which moves with every event. */
    private JsonNode figures() throws Exception {
        ObjectNode overview = Snapshot.overview(api, null).deepCopy();
        overview.remove("position");
        return overview;
    }

    private ObjectNode referral() {
        var referral = Json.object()
                .put("source", "110")
                .put("referralNumber", number)
                .put("reportedAt", Instant.now().minus(Duration.ofSeconds(5)).toString())
                .put("kind", "DISPUTE")
                .put("category", "LABOUR")
                .put("statement", words + ", says " + name);
        referral.putObject("place").put("gridCode", "grid-1").put("address", words);
        referral.putArray("parties")
                .addObject()
                .put("kind", "PERSON")
                .put("role", "REPORTER")
                .put("name", name)
                .put("phone", phone)
                .put("idNumber", idNumber);
        return referral;
    }

    private ObjectNode statement() {
        return Json.object().put("statement", words + ", and " + name + " waits at the gate");
    }

    private Answer post(Actor actor, String path, ObjectNode body) throws Exception {
        return api.post(actor, path, Json.write(body), null);
    }

    private static void done(Answer answer) {
        assertThat(answer.isDone()).as(answer.toString()).isTrue();
    }
}
