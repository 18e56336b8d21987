package org.anxin.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.anxin.contracts.intake.MatterImported;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.service.privatestore.SealedPlace;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old ledgers. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LedgerImportTest {
    private static final String HEADINGS = "编号,受理时间,来源,类型,类别,网格,处置结果,办结时间,人数,金额（元）,报警人,电话,被投诉单位,简要情况\n";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    DataSource database;

    @All
    List<SealedPlace> places;

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void aDryRunNamesEveryBadRowWithLineAndColumnAndImportsNothing() throws Exception {
        var number = newNumber();
        var file = HEADINGS
                + row(number + "-1", "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00")
                + row(number + "-2", "2025-03-01 14:05", "微信", "现场处置", "2025-03-01 15:00")
                + row(number + "-3", "2999-03-01 14:05", "110流转", "", "2025-03-01 15:00")
                + row(number + "-1", "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00");
        var id = send(file, "dryRun=true");
        done(id).body("good", equalTo(1)).body("bad", equalTo(3)).body("imported", equalTo(0));

        asLead().get("/intake/imports/" + id + "/findings?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].line", equalTo(3))
                .body("items[0].column", equalTo("来源"))
                .body("items[0].error", equalTo(true))
                .body("next", startsWith("4-"));
        var all = asLead().get("/intake/imports/" + id + "/findings").then();
        all.body("items.findAll { it.line == 4 }.column", hasItem("处置结果"));
        all.body("items.find { it.line == 5 }.reason", equalTo("the same number stands in line 2"));
        assertThat(all.extract().asString()).doesNotContain("张三丰").doesNotContain("13912345678");
        assertThat(count("claimed_key WHERE scope = 'ledger' AND stream_id IN (SELECT matter_id FROM matter)"))
                .isEqualTo(count("matter WHERE status = 'IMPORTED'"));
        assertThat(count("ledger_import_part")).isZero();
    }

    @Test
    void goodRowsBecomeMattersWithTheirEndAndNothingElseHappens() throws Exception {
        var number = newNumber();
        var phone = "138" + number.substring(number.length() - 8);
        var recent = LocalDateTime.now(SHANGHAI).minusDays(3);
        var file = HEADINGS
                + "%s,%tF %<tR,110流转,纠纷,劳资,grid-1,现场处置,%tF %<tR,5,12500.50,张三丰,%s,某建筑公司,拖欠工资"
                        .formatted(number, recent, recent.plusHours(1), phone);
        done(send(file, "dryRun=false&cohort=old-1")).body("imported", equalTo(1));

        var matter = matter("cohort = 'old-1'");
        try (var log = Log.open()) {
            var told = log.await(matter, MatterImported.class);
            assertThat(told.occurredAt())
                    .isEqualTo(recent.withSecond(0).withNano(0).atZone(SHANGHAI).toInstant());
            assertThat(told.event().channel()).isEqualTo(Channel.REFERRAL_110);
            assertThat(told.event().kind()).isEqualTo(MatterKind.DISPUTE);
            assertThat(told.event().outcome()).isEqualTo(Outcome.RESOLVED_ON_SITE);
            assertThat(told.event().claim()).isNotNull();
            assertThat(told.event().claim().amount()).isEqualTo(new Fen(1_250_050));
            for (var record : log.records(matter)) {
                assertThat(new String(record.value(), UTF_8))
                        .doesNotContain("张三丰")
                        .doesNotContain(phone)
                        .doesNotContain(number);
            }
        }
        asDesk().get("/intake/matters/" + matter.value())
                .then()
                .statusCode(200)
                .body("status", equalTo("IMPORTED"))
                .body("outcome", equalTo("RESOLVED_ON_SITE"))
                .body("gridCode", equalTo("grid-1"));
        asDesk().get("/intake/matters/" + matter.value() + "/private?reason=asked")
                .then()
                .statusCode(200)
                .body("texts[0].content.report.statement", equalTo("拖欠工资"));
        assertThat(count("referral_feedback WHERE matter_id = '" + matter.value() + "'"))
                .isZero();
        assertThat(count("timer WHERE stream_id = '" + matter.value() + "'")).isZero();

        // Whoever reports the same again within 90 days is found to have been there, and told that this can't be taken
        // up again.
        var again = report();
        again.put("channel", "QR_CODE");
        again.put("parties", List.of(Map.of("kind", "PERSON", "role", "REPORTER", "phone", phone)));
        String waiting = asDesk().header("Idempotency-Key", newNumber())
                .body(again)
                .post("/intake/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
        asDesk().get("/intake/matters/" + waiting + "/candidates")
                .then()
                .statusCode(200)
                .body("items.find { it.matterId == '" + matter.value() + "' }.open", equalTo(false));
        asDesk().body(Map.of("to", matter.value().toString()))
                .post("/intake/matters/" + waiting + "/reopen")
                .then()
                .statusCode(409)
                .body("rule", equalTo("from-ledger"));
    }

    @Test
    void theSameFileAgainInWhateverFormatChangesNothingAndAChangedRowIsAConflict() throws Exception {
        var number = newNumber();
        var file = HEADINGS
                + row(number + "-1", "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00")
                + row(number + "-2", "2025/3/1 14:05", "窗口", "已答复", "2025年3月2日");
        done(send(file, "dryRun=false")).body("imported", equalTo(2));
        var before = count("event");

        done(send(file, "dryRun=false")).body("imported", equalTo(0)).body("alreadyThere", equalTo(2));
        done(send(file.getBytes(Charset.forName("GB18030")), "text/csv", "dryRun=false"))
                .body("alreadyThere", equalTo(2));
        done(send(
                        workbook(number + "-1"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "dryRun=false"))
                .body("alreadyThere", equalTo(1));
        var changed = send(file.replace("已答复", "未化解"), "dryRun=false");
        done(changed).body("alreadyThere", equalTo(1)).body("bad", equalTo(1));
        asLead().get("/intake/imports/" + changed + "/findings")
                .then()
                .body("items.line", hasItem(3))
                .body("items.reason", hasItem(containsString("imported before with other content")));
        assertThat(count("event")).isEqualTo(before);
    }

    @Test
    void anImportThatIsInterruptedGoesOnExactlyWhereItWas() throws Exception {
        var number = newNumber();
        var rows = new StringBuilder(HEADINGS);
        for (var i = 0; i < 450; i++) {
            rows.append(row(number + "-" + i, "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00"));
        }
        // Given: the second part fails in the middle of its transaction, as when the service dies
        sql("""
                CREATE FUNCTION fail_once_there() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                  IF NEW.done > 200 AND NEW.cohort = 'torn' THEN RAISE EXCEPTION 'torn'; END IF; RETURN NEW; END $$""");
        sql("CREATE TRIGGER torn BEFORE UPDATE ON ledger_import FOR EACH ROW EXECUTE FUNCTION fail_once_there()");
        var id = send(rows.toString(), "dryRun=false&cohort=torn");
        Await.untilHolds(
                "the first part",
                () -> asLead().get("/intake/imports/" + id).then().body("imported", equalTo(200)));
        assertThat(count("matter WHERE cohort = 'torn'")).isEqualTo(200);

        // When
        sql("DROP TRIGGER torn ON ledger_import");
        sql("UPDATE ledger_import SET held_until = started_at WHERE id = '" + id + "'");

        // Then
        done(id).body("imported", equalTo(450)).body("alreadyThere", equalTo(0)).body("rows", equalTo(450));
        assertThat(count("matter WHERE cohort = 'torn'")).isEqualTo(450);
        assertThat(count("ledger_import_part WHERE import_id = '" + id + "'")).isZero();
        sql("DROP FUNCTION fail_once_there()");
    }

    @Test
    void anImportThatCantGoOnIsSeenAndEndsAsFailed() throws Exception {
        sql("""
                CREATE FUNCTION fail_always() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                  IF NEW.done > 0 AND NEW.cohort = 'stuck' THEN RAISE EXCEPTION 'stuck'; END IF; RETURN NEW; END $$""");
        sql("CREATE TRIGGER stuck BEFORE UPDATE ON ledger_import FOR EACH ROW EXECUTE FUNCTION fail_always()");
        var id = send(
                HEADINGS + row(newNumber(), "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00"),
                "dryRun=false&cohort=stuck");
        Await.untilHolds(
                "the flow says so",
                () -> given().get("/q/health/group/flow")
                        .then()
                        .body("checks.find { it.name == 'imports' }.status", equalTo("DOWN")));

        sql("UPDATE ledger_import SET tries = 19, held_until = started_at WHERE id = '" + id + "'");

        Await.untilHolds(
                "its end", () -> asLead().get("/intake/imports/" + id).then().body("state", equalTo("FAILED")));
        given().get("/q/health/group/flow").then().body("checks.find { it.name == 'imports' }.status", equalTo("UP"));
        assertThat(count("ledger_import_part WHERE import_id = '" + id + "'")).isZero();
        assertThat(count("matter WHERE cohort = 'stuck'")).isZero();
        sql("DROP TRIGGER stuck ON ledger_import");
        sql("DROP FUNCTION fail_always()");
    }

    /** One that comes in slowly has a place of its own. */
    @Test
    void oneLedgerComesInAtATimeAndLeavesPhotosTheirPlaces() throws Exception {
        var file = HEADINGS + row(newNumber(), "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00");
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            slow.getOutputStream().write("""
                            POST /intake/imports?dryRun=true HTTP/1.1\r
                            Host: localhost\r
                            X-Actor: lead-1\r
                            X-Role: SHIFT_LEAD\r
                            Content-Type: text/csv\r
                            Content-Length: 1000000\r
                            \r
                            """.getBytes(UTF_8));
            Await.untilHolds(
                    "the place is taken",
                    () -> asLead().contentType("text/csv")
                            .body(file.getBytes(UTF_8))
                            .post("/intake/imports?dryRun=true")
                            .then()
                            .statusCode(503)
                            .header("Retry-After", "30"));
            asDesk().contentType("image/jpeg")
                    .body(new byte[10])
                    .post("/intake/matters/" + UUID.randomUUID() + "/attachments")
                    .then()
                    .statusCode(422);
        }
        Await.untilHolds(
                "the place is free",
                () -> asLead().contentType("text/csv")
                        .body(file.getBytes(UTF_8))
                        .post("/intake/imports?dryRun=true")
                        .then()
                        .statusCode(202));
    }

    /** Changing the key of a hundred thousand looks finds each by its number. */
    @Test
    void aLookIsFoundByTheIndexWhenItsKeyIsChanged() throws Exception {
        var place = places.stream()
                .filter(one -> one.table().equals("private_read"))
                .findFirst()
                .orElseThrow();
        for (var statement : List.of(place.select(), place.replace())) {
            var types = statement.equals(place.select()) ? "uuid, int, bytea" : "bytea, uuid, int, bytea";
            var values = statement.equals(place.select())
                    ? "'00000000-0000-0000-0000-00000000abcd', -1, 'x'"
                    : "'x', '00000000-0000-0000-0000-00000000abcd', 0, 'x'";
            var prepared = statement;
            for (var i = 1; prepared.contains("?"); i++) {
                prepared = prepared.replaceFirst("\\?", "\\$" + i);
            }
            try (var connection = database.getConnection();
                    var sql = connection.createStatement()) {
                sql.execute("SET enable_seqscan = off");
                sql.execute("PREPARE by_number(" + types + ") AS " + prepared);
                var plan = new StringBuilder();
                try (var rows = sql.executeQuery("EXPLAIN EXECUTE by_number(" + values + ")")) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                sql.execute("DEALLOCATE by_number");
                sql.execute("RESET enable_seqscan");
                assertThat(plan.toString())
                        .containsPattern("Index Cond: \\(id [>=] ")
                        .contains("private_read_pkey");
            }
        }
    }

    @Test
    void aCancelledImportStopsAndOneThatIsDoneCantBe() throws Exception {
        var number = newNumber();
        var id = send(HEADINGS + row(number, "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00"), "dryRun=true");
        done(id);
        asLead().post("/intake/imports/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("rule", equalTo("import-not-running"));
        sql("UPDATE ledger_import SET state = 'RUNNING', held_until = now() + interval '1 hour' WHERE id = '" + id
                + "'");
        for (var i = 0; i < 2; i++) {
            asLead().post("/intake/imports/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
        }
    }

    @Test
    void badRequestsAreNamedAndLeaveNothing() throws Exception {
        var before = count("ledger_import");
        var good = HEADINGS + row("x", "2025-03-01 14:05", "110流转", "现场处置", "2025-03-01 15:00");
        asLead().contentType("text/csv")
                .body("编号,受理时间\n1,2025-03-01")
                .post("/intake/imports?dryRun=true")
                .then()
                .statusCode(422)
                .body("rule", equalTo("columns-do-not-fit"))
                .body("errors.field", hasItem("outcome"));
        asLead().contentType("text/csv")
                .body(good)
                .post("/intake/imports")
                .then()
                .statusCode(400);
        asLead().contentType("text/csv")
                .body(good)
                .post("/intake/imports?dryRun=true&cohort=A%20B")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("cohort"));
        asDesk().contentType("text/csv")
                .body(good)
                .post("/intake/imports?dryRun=true")
                .then()
                .statusCode(403);
        asLead().get("/intake/imports/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(count("ledger_import")).isEqualTo(before);
    }

    private static String row(String number, String received, String channel, String outcome, String concluded) {
        return "%s,%s,%s,纠纷,劳资,grid-1,%s,%s,1,100,张三丰,13912345678,某厂,欠薪\n"
                .formatted(number, received, channel, outcome, concluded);
    }

    /** The first row of the CSV files as a spreadsheet has it: real times, real numbers. */
    private static byte[] workbook(String number) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("台账");
            var headings = HEADINGS.strip().split(",");
            for (var i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            var cells = row(number, "", "110流转", "现场处置", "").strip().split(",");
            for (var i = 0; i < cells.length; i++) {
                sheet.value(1, i, cells[i]);
            }
            sheet.value(1, 1, LocalDateTime.of(2025, 3, 1, 14, 5));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 7, LocalDateTime.of(2025, 3, 1, 15, 0));
            sheet.style(1, 7).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 8, 1);
            sheet.value(1, 9, 100);
        }
        return bytes.toByteArray();
    }

    private static RequestSpecification asLead() {
        return as("lead-1", "SHIFT_LEAD");
    }

    private static String send(String file, String query) {
        return send(file.getBytes(UTF_8), "text/csv", query);
    }

    private static String send(byte[] file, String type, String query) {
        return asLead().contentType(type)
                .body(file)
                .post("/intake/imports?" + query)
                .then()
                .statusCode(202)
                .header("Location", startsWith("/intake/imports/"))
                .extract()
                .path("importId");
    }

    private static ValidatableResponse done(String id) {
        Await.untilHolds(
                "the import's end",
                () -> asLead().get("/intake/imports/" + id).then().body("state", equalTo("DONE")));
        return asLead().get("/intake/imports/" + id).then().statusCode(200);
    }

    private MatterId matter(String where) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT matter_id FROM matter WHERE " + where)) {
            rows.next();
            return new MatterId(rows.getObject(1, UUID.class));
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
