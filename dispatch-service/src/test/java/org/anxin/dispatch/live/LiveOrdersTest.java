package org.anxin.dispatch.live;

import static org.anxin.dispatch.Field.PLACE;
import static org.anxin.dispatch.Field.desk;
import static org.anxin.dispatch.Field.matter;
import static org.anxin.dispatch.Field.now;
import static org.anxin.dispatch.Field.post;
import static org.anxin.dispatch.Field.signed;
import static org.anxin.dispatch.Field.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.contracts.intake.RepeatReported;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReportId;
import org.anxin.dispatch.Field;
import org.anxin.dispatch.live.EventStream.Message;
import org.anxin.dispatch.live.application.Place;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LiveOrdersTest.FewAndLoud.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class LiveOrdersTest {
    /** Signs of life at once, and not more than three who watch. */
    public static final class FewAndLoud implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("anxin.live.watchers", "3", "anxin.live.heartbeat", "300ms", "anxin.live.poll", "20ms");
        }
    }

    private Log log;

    @BeforeEach
    void open() {
        log = Log.open();
        Await.untilHolds(
                "the directory",
                () -> desk().get("/dispatch/directory").then().statusCode(200).body("policies", not(empty())));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void allWhoWatchAreToldEveryChangeInOrder() throws Exception {
        try (var first = watch("");
                var second = watch("")) {
            var matter = signed(log);
            post(matter, "receive", team(), null).statusCode(200);

            for (var stream : List.of(first, second)) {
                Await.untilTrue("four changes", () -> of(stream, matter).size() == 4);
                assertThat(of(stream, matter))
                        .extracting(message -> JsonPath.from(message.data()).getString("type"))
                        .containsExactly("order-issued", "order-signed", "team-instructed", "instruction-received");
                assertThat(of(stream, matter))
                        .extracting(message -> JsonPath.from(message.data()).getInt("sequence"))
                        .containsExactly(1, 2, 3, 4);
            }
            assertThat(of(second, matter)).isEqualTo(of(first, matter));
            var instructed = JsonPath.from(of(first, matter).get(2).data());
            assertThat(instructed.getString("event.team")).isEqualTo("team-1");
            assertThat(instructed.getInt("leg")).isEqualTo(2);
        }
    }

    @Test
    void afterABreakReadingGoesOnWithoutGapOrRepeat() throws Exception {
        MatterId matter;
        String lastId;
        try (var stream = watch("")) {
            matter = signed(log);
            Await.untilTrue("the order", () -> of(stream, matter).size() == 3);
            lastId = of(stream, matter).getLast().id();
        }
        post(matter, "receive", team(), null).statusCode(200);
        post(matter, "arrive", team(), null).statusCode(200);
        try (var again = EventStream.open(port(), "", Map.of("Last-Event-ID", lastId));
                var byQuery = watch("?after=" + lastId)) {
            Await.untilTrue("what was missed", () -> of(again, matter).size() == 2);
            post(matter, "rounds", team(), null).statusCode(200);
            Await.untilTrue("what comes now", () -> of(again, matter).size() == 3);
            assertThat(of(again, matter))
                    .extracting(message -> JsonPath.from(message.data()).getInt("sequence"))
                    .containsExactly(4, 5, 6);
            Await.untilHolds(
                    "the same by query", () -> assertThat(of(byQuery, matter)).isEqualTo(of(again, matter)));
        }
    }

    @Test
    void everythingCanBeReadFromTheStart() throws Exception {
        var matter = signed(log);
        try (var stream = watch("?after=0.0.0")) {
            Await.untilTrue("the order", () -> of(stream, matter).size() == 3);
            assertThat(stream.messages()).extracting(Message::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void warningsAndBreachesOfClocksHaveANameOfTheirOwn() throws Exception {
        try (var stream = watch("")) {
            var matter = matter(log, now().minusSeconds(70), PLACE);
            Await.untilTrue("warning and breach", () -> clocks(stream, matter).size() == 2);
            assertThat(clocks(stream, matter))
                    .extracting(message -> JsonPath.from(message.data()).getString("type"))
                    .containsExactly("clock-warned", "clock-breached");
            assertThat(JsonPath.from(clocks(stream, matter).getLast().data()).getString("event.stage"))
                    .isEqualTo("SIGN");
        }
    }

    @Test
    void whatSomebodyIsToLookAtHasANameOfItsOwn() throws Exception {
        try (var stream = watch("")) {
            var matter = signed(log);
            var other = Log.newMatter();
            log.tell(matter, 1, new RepeatReported(other, new ReportId(other.value())));
            Await.untilHolds(
                    "attention",
                    () -> assertThat(stream.messages())
                            .filteredOn(message -> "attention".equals(message.name()))
                            .extracting(message -> JsonPath.from(message.data()).getString("matterId"))
                            .contains(matter.value().toString()));
        }
    }

    @Test
    void nothingIsToldWhileAnEarlierTransactionMayStillCommit() throws Exception {
        try (var stream = watch("");
                var database = TestPlatform.connect("dispatch")) {
            var matter = matter(log);
            Await.untilTrue("the order", () -> of(stream, matter).size() == 1);
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
            post(matter, "sign", desk(), null).statusCode(200);
            var signs = stream.signsOfLife();
            Await.untilTrue("two signs of life", () -> stream.signsOfLife() >= signs + 2);
            assertThat(of(stream, matter)).hasSize(1);
            database.commit();
            Await.untilTrue("the rest", () -> of(stream, matter).size() == 3);
        }
    }

    @Test
    void moreThanIsReadAtATimeIsToldWhole() throws Exception {
        try (var stream = watch("");
                var database = TestPlatform.connect("dispatch")) {
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
            var matters = Stream.generate(Log::newMatter).limit(520).toList();
            var openedAt = now();
            matters.forEach(matter -> log.tell(matter, 1, openedAt, Field.opened(openedAt, PLACE)));
            var last = matters.getLast();
            Await.untilHolds(
                    "the last orders",
                    () -> matters.stream()
                            .skip(500)
                            .forEach(matter -> Field.order(matter).statusCode(200)));
            assertThat(of(stream, last)).isEmpty();
            database.commit();
            Await.untilTrue(
                    "every order",
                    () -> stream.messages().stream()
                            .map(message -> JsonPath.from(message.data()).getString("matterId"))
                            .collect(Collectors.toSet())
                            .containsAll(matters.stream()
                                    .map(matter -> matter.value().toString())
                                    .toList()));
            // And what comes after is told as well.
            post(last, "sign", desk(), null).statusCode(200);
            Await.untilTrue("the sign", () -> of(stream, last).size() >= 3);
        }
    }

    @Test
    void anotherCentreIsToldNothingOfIt() throws Exception {
        try (var here = watch("");
                var there = EventStream.open(port(), "", Map.of("X-Centre", "zone-2"))) {
            var matter = signed(log);
            Await.untilTrue("the order", () -> of(here, matter).size() == 3);
            var last = here.lastId();
            Await.untilTrue("the place behind it", () -> !place(last).isAfter(place(there.lastId())));
            assertThat(there.messages()).isEmpty();
        }
    }

    @Test
    void asManyWatchAsAreAllowedAndAPlaceIsFreeOnceSomebodyHasGone() throws Exception {
        try (var _ = watch("");
                var _ = watch("")) {
            try (var _ = watch("")) {
                desk().get("/dispatch/orders/events")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .body("rule", equalTo("too-many-watchers"));
            }
            Await.untilHolds("a free place", () -> watch("").close());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.2", "1.2.3.4", "-1.0.0", "1.2.99999999999999999999"})
    void aPlaceThatWasNeverGivenOutIsRefused(String place) {
        desk().get("/dispatch/orders/events?after={place}", place)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("after"));
        desk().header("Last-Event-ID", place)
                .get("/dispatch/orders/events")
                .then()
                .statusCode(400)
                .body("errors.field", contains("Last-Event-ID"));
    }

    @Test
    void onlyWhoMayReadOrdersMayWatch() {
        Field.as("caller-1", "CALLER")
                .get("/dispatch/orders/events")
                .then()
                .statusCode(403)
                .body("rule", equalTo("not-permitted"));
    }

    private static EventStream watch(String query) throws Exception {
        return EventStream.open(port(), query, Map.of());
    }

    private static Place place(String id) {
        return Place.of(id).orElseThrow();
    }

    private static int port() {
        return RestAssured.port;
    }

    private static List<Message> clocks(EventStream stream, MatterId matter) {
        return of(stream, matter).stream()
                .filter(message -> message.name().equals("clock"))
                .toList();
    }

    private static List<Message> of(EventStream stream, MatterId matter) {
        return stream.messages().stream()
                .filter(message -> message.data().contains(matter.value().toString()))
                .toList();
    }
}
