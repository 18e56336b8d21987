package org.anxin.intake;

import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.anxin.contracts.Event;
import org.anxin.contracts.dispatch.DepartmentDeclined;
import org.anxin.contracts.dispatch.DepartmentJoined;
import org.anxin.contracts.dispatch.InstructionDeclined;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.dispatch.TeamRedirected;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.intake.AttachmentErased;
import org.anxin.contracts.intake.PersonCorrected;
import org.anxin.contracts.intake.PersonErased;
import org.anxin.contracts.mediation.AssistanceAsked;
import org.anxin.contracts.mediation.DepartmentConcluded;
import org.anxin.contracts.mediation.Escalated;
import org.anxin.contracts.mediation.EscalationReleased;
import org.anxin.contracts.mediation.EscalationRuled;
import org.anxin.contracts.value.AttachmentId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.PersonField;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.TeamCode;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are found, shown, told, put right and erased. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class PersonsTest {
    private final String phone = "1" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    private final String name = "某" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void aPersonIsFoundMaskedHoweverThePhoneIsWrittenAndEachLookIsLogged() throws Exception {
        var matter = refer(reporter(), witness());
        refer(reporter());
        var spaced = "+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7);

        search(asDesk(), "phone", spaced)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.phone", everyItem(equalTo("****" + phone.substring(7))))
                .body("items.name", everyItem(containsString("某*")))
                .body("items.role", everyItem(equalTo("REPORTER")));
        search(asDesk(), "name", " " + name).body("items", hasSize(2));
        search(asDesk(), "name", name.substring(1)).body("items", empty());
        search(asDesk(), "phone", "00000000000").body("items", empty());
        search(as("caller-1", "CALLER"), "phone", phone).statusCode(403);
        asDesk().body(Map.of("phone", phone))
                .post("/intake/persons/search")
                .then()
                .statusCode(400);
        asDesk().body(Map.of("reason", "asks again"))
                .post("/intake/persons/search")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("phone"));
        asDesk().header("X-Centre", "zone-9")
                .body(Map.of("phone", phone, "reason", "asks again"))
                .post("/intake/persons/search")
                .then()
                .body("items", empty());
        asDesk().get("/intake/matters/" + matter + "/parties")
                .then()
                .statusCode(200)
                .body("items.role", contains("REPORTER", "WITNESS"))
                .body("items[0].idNumber", equalTo("****0000"))
                .body("items.erased", everyItem(equalTo(false)));
        assertThat(rows("SELECT what || ' ' || actor FROM private_read WHERE matter_id = ?::uuid ORDER BY id", matter))
                .containsExactly("FOUND desk-1", "FOUND desk-1", "MASKED desk-1");
    }

    @Test
    void whoIsInvolvedWithAnEnterpriseIsFound() {
        var firm = "甲" + newNumber() + "有限公司";
        var matter = refer(
                reporter(), new LinkedHashMap<>(Map.of("kind", "ORGANISATION", "role", "EMPLOYER", "name", firm)));

        search(asDesk(), "enterprise", firm)
                .statusCode(200)
                .body("items.matterId", everyItem(equalTo(matter)))
                .body("items.name", hasItem(firm))
                .body("items.name", not(hasItem(name)));
    }

    @Test
    void aPersonIsToldEverythingAndWhoLooked() {
        var matter = refer(reporter(), witness());
        asDesk().get("/intake/matters/" + matter + "/private?reason=call " + name)
                .then()
                .statusCode(200);
        var request = Map.of("phone", phone, "reason", "asked at the window");

        asDesk().body(request).post("/intake/persons/disclosure").then().statusCode(403);
        lead().body(request)
                .post("/intake/persons/disclosure")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items[0].matterId", equalTo(matter))
                .body("items[0].entry.name", equalTo(name))
                .body("items[0].words[0].report.statement", containsString("堵住厂门"))
                .body("items[0].words[0].report.parties", nullValue())
                .body("items[0].looks.what", contains("READ", "DISCLOSED"))
                .body("items[0].looks.reason", contains(null, "asked at the window"))
                .body("items[0].looks.actor", contains("desk-1", "lead-1"));
        lead().body(Map.of("reason", "asked at the window"))
                .post("/intake/persons/disclosure")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsWrongIsPutRightAndTheIndexFollows() throws Exception {
        var matter = refer(reporter());
        var party = party(matter, 0);
        var right = "1" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
        var path = "/intake/matters/" + matter + "/parties/" + party + "/correct";
        var body = Map.of("phone", right, "statement", "不是货款，是工资", "reason", "misheard");

        asDesk().body(body).post(path).then().statusCode(200).body("fields", contains("PHONE", "STATEMENT"));
        asDesk().body(body).post(path).then().statusCode(200).body("fields", empty());

        // As if the process had ended before the matter was recognised by the right one
        change("UPDATE matter_likeness SET phone = 'wrong' WHERE matter_id = ?::uuid", matter);
        asDesk().body(body).post(path).then().statusCode(200).body("fields", empty());
        assertThat(rows("SELECT phone FROM matter_likeness WHERE matter_id = ?::uuid", matter))
                .doesNotContain("wrong");

        search(asDesk(), "phone", phone).body("items", empty());
        search(asDesk(), "phone", right).body("items.matterId", contains(matter));
        asDesk().get("/intake/matters/" + matter + "/private?reason=to see")
                .then()
                .body("texts[0].content.report.statement", equalTo("不是货款，是工资"))
                .body("texts[0].content.report.parties[0].name", equalTo(name));
        try (var log = Log.open()) {
            assertThat(log.await(id(matter), PersonCorrected.class).event())
                    .isEqualTo(new PersonCorrected(
                            new PartyId(UUID.fromString(party)), List.of(PersonField.PHONE, PersonField.STATEMENT)));
        }
        as("caller-1", "CALLER").body(body).post(path).then().statusCode(403);
        asDesk().body(body)
                .post("/intake/matters/" + matter + "/parties/" + UUID.randomUUID() + "/correct")
                .then()
                .statusCode(404)
                .body("rule", equalTo("unknown-party"));
        asDesk().body(Map.of("phone", "1".repeat(65), "reason", "misheard"))
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void withWhoReportedGoAllWordsAndAttachmentsAndTheMatterStays() throws Exception {
        var matter = refer(reporter());
        var party = party(matter, 0);
        var photo = asDesk().contentType("image/png")
                .body(Photos.png(20, 20, 30))
                .post("/intake/matters/" + matter + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        supplement(matter, name + "还在门口");
        var before = asDesk().get("/intake/matters/" + matter).asString();
        var wish = new LinkedHashMap<String, Object>(Map.of("party", party, "reason", "wishes it"));
        var path = "/intake/matters/" + matter + "/erase";

        asDesk().body(wish).post(path).then().statusCode(403);
        lead().body(wish).post(path).then().statusCode(409).body("rule", equalTo("matter-open"));
        wish.put("evenIfOpen", true);
        for (var i = 0; i < 2; i++) {
            lead().body(wish).post(path).then().statusCode(200).body("erased", equalTo(true));
        }

        asDesk().get("/intake/matters/" + matter + "/private?reason=to see")
                .then()
                .statusCode(410)
                .body("rule", equalTo("erased"))
                .body("title", equalTo("Gone"));
        asDesk().accept("*/*")
                .get("/intake/matters/" + matter + "/attachments/" + photo + "?reason=to see")
                .then()
                .statusCode(410);
        search(asDesk(), "phone", phone).body("items", empty());
        search(asDesk(), "name", name).body("items", empty());
        asDesk().get("/intake/matters/" + matter + "/parties")
                .then()
                .body("items[0].erased", equalTo(true))
                .body("items[0].name", nullValue());
        asDesk().body(Map.of("name", "x y", "reason", "comes back"))
                .post("/intake/matters/" + matter + "/parties/" + party + "/correct")
                .then()
                .statusCode(410);
        assertThat(asDesk().get("/intake/matters/" + matter).asString()).isEqualTo(before);
        assertThat(rows("SELECT ref::text FROM private_text WHERE matter_id = ?::uuid", matter))
                .as("codes and ids of the report")
                .hasSize(1);
        assertThat(rows("SELECT id::text FROM private_file WHERE matter_id = ?::uuid", matter))
                .isEmpty();
        assertThat(rows("SELECT coalesce(phone, '-') FROM matter_likeness WHERE matter_id = ?::uuid", matter))
                .containsExactly("-");
        try (var log = Log.open()) {
            log.await(id(matter), PersonErased.class);
            assertThat(log.of(id(matter)).stream().filter(record -> record.event() instanceof PersonErased))
                    .hasSize(1);
        }
    }

    @Test
    void ofAnybodyElseGoesWhateverNamesThatPerson() {
        var witness = witness();
        var phoneOfWitness = String.valueOf(witness.get("phone"));
        var matter = refer(reporter(), witness);
        var spaced = phoneOfWitness.substring(0, 3) + " " + phoneOfWitness.substring(3);
        supplement(matter, "乙某看见了，电话 " + spaced);
        lead().body(Map.of("phone", phone, "reason", "乙某 asks for her"))
                .post("/intake/persons/disclosure")
                .then()
                .statusCode(200);
        var wish = Map.of("party", party(matter, 1), "reason", "乙某 wishes it", "evenIfOpen", true);

        lead().body(wish).post("/intake/matters/" + matter + "/erase").then().statusCode(200);

        var left = asDesk().get("/intake/matters/" + matter + "/private?reason=to see")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(left).contains(name, phone, "■■■看见了，电话 ■■■").doesNotContain("乙某", phoneOfWitness, spaced);
        search(asDesk(), "phone", phoneOfWitness).body("items", empty());
        search(asDesk(), "phone", phone).body("items", hasSize(1));
        lead().body(Map.of("phone", phone, "reason", "asked at the window"))
                .post("/intake/persons/disclosure")
                .then()
                .body("items[0].looks.what", not(hasItem("ERASED")))
                .body("items[0].looks.reason", hasItem("■■■ asks for her"));
    }

    @Test
    void whatIsSaidAfterAnErasureIsReadAndStaysUntilItIsErasedToo() {
        var matter = refer(reporter(), witness());
        var path = "/intake/matters/" + matter + "/private?reason=to see";
        var reporter = party(matter, 0);
        var witness = party(matter, 1);

        erase(matter, reporter);
        supplement(matter, "后来又说");
        erase(matter, witness);

        asDesk().get(path).then().statusCode(200).body("texts.content.supplement.statement", hasItem("后来又说"));
        erase(matter, reporter);
        asDesk().get(path).then().statusCode(410);
    }

    @Test
    void aFirmWithThePhoneOfAPersonIsSomebodyElse() {
        var matter = refer(
                reporter(),
                new LinkedHashMap<>(
                        Map.of("kind", "ORGANISATION", "role", "EMPLOYER", "name", "某有限公司", "phone", phone)));
        var firm = party(matter, 1);

        lead().body(Map.of("phone", phone, "reason", "asked at the window"))
                .post("/intake/persons/disclosure")
                .then()
                .body("items.party", contains(party(matter, 0)));
        lead().body(Map.of("matterId", matter, "party", firm, "reason", "wishes it", "evenIfOpen", true))
                .post("/intake/persons/erase")
                .then()
                .statusCode(422);
        lead().body(Map.of("phone", phone, "reason", "wishes it", "evenIfOpen", true))
                .post("/intake/persons/erase")
                .then()
                .statusCode(200)
                .body("items.erased", contains(true));
    }

    @Test
    void whoHasThePhoneOfAnErasedPersonKeepsIt() throws Exception {
        var witness = witness();
        witness.put("phone", phone);
        var matter = refer(reporter(), witness);

        erase(matter, party(matter, 1));

        search(asDesk(), "phone", phone).body("items.party", contains(party(matter, 0)));
        assertThat(rows("SELECT coalesce(phone, '-') FROM matter_likeness WHERE matter_id = ?::uuid", matter))
                .doesNotContain("-");
    }

    @Test
    void aPersonIsErasedEverywhereExceptInWhatIsOpen() {
        var open = refer(reporter());
        var ended = refer(reporter());
        try (var log = Log.open()) {
            log.tell(id(ended), 2, concluded());
            Await.untilHolds(
                    "the outcome to be read",
                    () -> assertThat(lead().body(Map.of("phone", phone, "reason", "wishes it"))
                                    .post("/intake/persons/erase")
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .jsonPath()
                                    .getList("items.erased"))
                            .contains(true));
        }

        search(asDesk(), "phone", phone).body("items.matterId", contains(open));
        var party = Map.of("matterId", open, "party", party(open, 0), "reason", "insists", "evenIfOpen", true);
        lead().body(party).post("/intake/persons/erase").then().statusCode(200).body("items.erased", contains(true));
        search(asDesk(), "phone", phone).body("items", empty());
    }

    @Test
    void anErasureThatIsReadOnTheLogIsMadeAgain() throws Exception {
        var matter = refer(reporter());
        var first = photo(matter, 31);
        var second = photo(matter, 32);
        var party = party(matter, 0);
        // As if the process had ended between the events and the tables, or the tables were older
        try (var log = Log.open()) {
            Await.untilHolds(
                    "both photos on the log",
                    () -> assertThat(log.of(id(matter)))
                            .filteredOn(record -> record.event() instanceof AttachmentAdded)
                            .hasSize(2));
            log.tell(id(matter), 1, new AttachmentErased(new AttachmentId(UUID.fromString(first))));
            Await.untilHolds(
                    "the photo to be gone", () -> assertThat(files(matter)).containsExactly(second));
            log.tell(id(matter), 1, new PersonErased(new PartyId(UUID.fromString(party)), true));
            Await.untilHolds(
                    "all files to be gone", () -> assertThat(files(matter)).isEmpty());
            Await.untilHolds(
                    "the person to be gone",
                    () -> search(asDesk(), "phone", phone).body("items", empty()));
            assertThat(rows("SELECT part::text FROM private_file_part WHERE file_id = ?::uuid", second))
                    .isEmpty();
        }
    }

    @Test
    void onlyTheTeamWithTheOpenOrderAndADepartmentThatHoldsTheMatterNeedNoReason() {
        var matter = refer(reporter());
        var path = "/intake/matters/" + matter + "/private";
        var team = new TeamCode("team-1");
        var labour = new DepartmentCode("LABOUR");
        looks("TEAM", "team-1", path, 400);
        try (var log = Log.open()) {
            tell(log, matter, new TeamInstructed(team, null, null, null));
            Await.untilHolds("the team to be known", () -> looks("TEAM", "team-1", path, 200));
            looks("TEAM", "team-2", path, 400);
            looks("CLERK", "team-1", path, 400);
            looks("DESK", "team-1", path, 400);
            as("member-1", "TEAM").get(path).then().statusCode(400).body("errors[0].field", equalTo("reason"));
            as("member-1", "TEAM")
                    .queryParam("reason", "helps out")
                    .get(path)
                    .then()
                    .statusCode(200);
            as("member-1", "TEAM").header("X-Unit", "no team").get(path).then().statusCode(401);

            tell(log, matter, new TeamRedirected(team, new TeamCode("team-2"), TeamChangeReason.values()[0]));
            Await.untilHolds("the other team", () -> looks("TEAM", "team-2", path, 200));
            looks("TEAM", "team-1", path, 400);
            tell(log, matter, new InstructionDeclined(new TeamCode("team-2"), TeamChangeReason.values()[0]));
            Await.untilHolds("nobody", () -> looks("TEAM", "team-2", path, 400));

            tell(log, matter, new Escalated(labour));
            Await.untilHolds("the department", () -> looks("CLERK", "LABOUR", path, 200));
            var terms = new EscalationTerms(Instant.now(), Instant.now(), null, null);
            tell(log, matter, new AssistanceAsked(new DepartmentCode("MARKET"), terms));
            tell(log, matter, new AssistanceAsked(new DepartmentCode("COURT"), terms));
            Await.untilHolds("those that assist", () -> looks("CLERK", "COURT", path, 200));
            looks("CLERK", "MARKET", path, 200);
            tell(log, matter, new EscalationReleased(new DepartmentCode("MARKET")));
            Await.untilHolds("one to be released", () -> looks("CLERK", "MARKET", path, 400));
            tell(log, matter, new EscalationRuled(new DepartmentCode("COURT"), RefusalRuling.UPHELD, null));
            Await.untilHolds("one that has refused", () -> looks("CLERK", "COURT", path, 400));
            tell(log, matter, new EscalationRuled(labour, RefusalRuling.OVERRULED, null));
            tell(log, matter, new DepartmentConcluded(labour));
            Await.untilHolds("the department to be done", () -> looks("CLERK", "LABOUR", path, 400));
            tell(log, matter, new DepartmentJoined(labour));
            Await.untilHolds("the department on its way", () -> looks("CLERK", "LABOUR", path, 200));
            tell(log, matter, new DepartmentDeclined(labour, DepartmentDeclineReason.CALLED_AWAY));
            Await.untilHolds("the department called away", () -> looks("CLERK", "LABOUR", path, 400));

            tell(log, matter, new TeamInstructed(team, null, null, null));
            Await.untilHolds("the team again", () -> looks("TEAM", "team-1", path, 200));
            tell(log, matter, concluded());
            Await.untilHolds("the outcome", () -> looks("TEAM", "team-1", path, 400));
            tell(log, matter, new DepartmentJoined(labour));
            tell(log, matter, new TeamInstructed(new TeamCode("team-3"), null, null, null));
            Await.untilHolds("what was told after the late one", () -> looks("TEAM", "team-3", path, 200));
            looks("CLERK", "LABOUR", path, 400);
        }
    }

    private static void tell(Log log, String matter, Event event) {
        log.tell(id(matter), 2, event);
    }

    private static void looks(String role, String unit, String path, int status) {
        as("member-1", role).header("X-Unit", unit).get(path).then().statusCode(status);
    }

    private static OrderConcluded concluded() {
        return new OrderConcluded(
                Outcome.RESOLVED_ON_SITE,
                null,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                new Place(new GridCode(Zone.GRID), null),
                false,
                new HandOver(Holder.FOLLOWUP, 3),
                null);
    }

    private Map<String, Object> reporter() {
        return new LinkedHashMap<>(Map.of(
                "kind", "PERSON", "role", "REPORTER", "name", name, "phone", phone, "idNumber", "000000000000000000"));
    }

    private static Map<String, Object> witness() {
        var number = "1" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
        return new LinkedHashMap<>(Map.of("kind", "PERSON", "role", "WITNESS", "name", "乙某", "phone", number));
    }

    /** Each report at another place and of another firm, so that none is taken for a repeat. */
    private static String refer(Map<String, Object> party) {
        return refer(List.of(party));
    }

    private static String refer(Map<String, Object> first, Map<String, Object> second) {
        return refer(List.of(first, second));
    }

    private static String refer(List<Map<String, Object>> parties) {
        var body = referral(newNumber());
        body.put("parties", parties);
        body.put("place", Map.of("address", "厂区东门"));
        return as110().body(body)
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
    }

    private static void supplement(String matter, String statement) {
        var number = asDesk().get("/intake/matters/" + matter).then().extract().<String>path("referralNumber");
        as110().body(Map.of("statement", statement))
                .post("/intake/referrals/110/" + number + "/supplements")
                .then()
                .statusCode(201);
    }

    private static void erase(String matter, String party) {
        lead().body(Map.of("party", party, "reason", "wishes it", "evenIfOpen", true))
                .post("/intake/matters/" + matter + "/erase")
                .then()
                .statusCode(200);
    }

    private static String photo(String matter, int size) {
        return asDesk().contentType("image/png")
                .body(Photos.png(20, 20, size))
                .post("/intake/matters/" + matter + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String party(String matter, int place) {
        return asDesk().get("/intake/matters/" + matter + "/parties")
                .then()
                .extract()
                .path("items[" + place + "].party");
    }

    private static ValidatableResponse search(RequestSpecification who, String by, String value) {
        return who.body(Map.of(by, value, "reason", "asks again"))
                .post("/intake/persons/search")
                .then();
    }

    private static RequestSpecification lead() {
        return as("lead-1", "SHIFT_LEAD");
    }

    private static MatterId id(String matter) {
        return new MatterId(UUID.fromString(matter));
    }

    private static List<String> files(String matter) throws Exception {
        return rows("SELECT id::text FROM private_file WHERE matter_id = ?::uuid", matter);
    }

    private static void change(String sql, String matter) throws Exception {
        try (var database = TestPlatform.connect("intake");
                var change = database.prepareStatement(sql)) {
            change.setString(1, matter);
            change.executeUpdate();
        }
    }

    private static List<String> rows(String sql, String matter) throws Exception {
        try (var database = TestPlatform.connect("intake");
                var query = database.prepareStatement(sql)) {
            query.setString(1, matter);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
