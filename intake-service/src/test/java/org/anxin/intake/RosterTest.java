package org.anxin.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.anxin.contracts.intake.ClaimantJoined;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forty workers bring a list: each joins with a sum of his own. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RosterTest {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private String matter = "";

    @BeforeEach
    void a_collective_dispute() {
        Zone.tell();
        matter = as110().body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
    }

    @Test
    void everybodyOnItJoinsOnceWithASumOfHisOwn() throws IOException {
        var roster = xlsx(40);
        send(XLSX, roster, "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true), "rows", equalTo(40), "joined", equalTo(40), "faults", empty());
        joined(0, 0);

        send(XLSX, roster, "").statusCode(200).body("joined", equalTo(40), "before", equalTo(0));
        joined(40, 40 * 860_050);
        try (var log = Log.open()) {
            var told = log.await(new MatterId(UUID.fromString(matter)), ClaimantJoined.class);
            // Who has joined is found by his phone, and can be taken out again like everybody
            var claimant = told.event().matter().value().toString();
            asDesk().get("/intake/matters/" + claimant)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("LINKED"), "linkKind", equalTo("JOIN"), "linkedTo", equalTo(matter));
            send(XLSX, roster, "").statusCode(200).body("joined", equalTo(0), "before", equalTo(40));
            joined(40, 40 * 860_050);
            asDesk().post("/intake/matters/" + claimant + "/unlink").then().statusCode(200);
            joined(39, 39 * 860_050);
        }
    }

    @Test
    void everyCellThatDoesntFitIsNamedAndNobodyJoins() {
        var roster = """
                姓名,电话,金额,月数
                工友一,13800000001,8600.50,2
                ,13800000002,100,
                工友三,12,-5,0
                工友四,13800000004,"1,000.001",two
                工友五,13800000005,=1+1,1
                工友一,138-0000-0001,1,1
                """.getBytes(UTF_8);
        send(CSV, roster, "?dryRun=true")
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("faults.line", contains(3, 4, 4, 4, 5, 5, 6, 7))
                .body("faults.column", contains("姓名", "电话", "金额", "月数", "金额", "月数", "金额", "姓名"));
        send(CSV, roster, "")
                .statusCode(422)
                .body("rule", equalTo("roster-does-not-fit"))
                .body("errors[0].field", equalTo("line 3, 姓名"), "errors.size()", equalTo(8));
        joined(0, 0);

        send(CSV, "姓名,金额,身份证\n".getBytes(UTF_8), "").statusCode(422).body("errors.field", contains("C"));
        send(CSV, ("姓名,金额\n" + "某,1\n".repeat(2_001)).getBytes(UTF_8), "")
                .statusCode(422)
                .body("rule", equalTo("too-many-rows"));
        send(CSV, new byte[2 * 1024 * 1024 + 1], "").statusCode(413).body("rule", equalTo("file-too-long"));
        send(CSV, roster, "?dryRun=perhaps").statusCode(400).body("errors.field", contains("dryRun"));
    }

    @Test
    void whoHasJoinedIsntChangedByAnotherFile() {
        send(CSV, "name,phone,sum\n甲,13800000001,100\n".getBytes(UTF_8), "").statusCode(200);
        send(CSV, "name,phone,sum\n甲,13800000001,100\n乙,13800000002,50\n".getBytes(UTF_8), "")
                .statusCode(200)
                .body("joined", equalTo(1), "before", equalTo(1), "amountFen", equalTo(5_000));
        send(CSV, "name,phone,sum\n甲,13800000001,200\n".getBytes(UTF_8), "")
                .statusCode(422)
                .body("errors.field", contains("line 2"));
        joined(2, 15_000);
    }

    @Test
    void onlyTheDeskOfTheCentreTakesRosters() {
        var roster = "name,sum\n甲,1\n".getBytes(UTF_8);
        given().header("X-Actor", "team-1-a")
                .header("X-Role", "TEAM")
                .contentType(CSV)
                .body(roster)
                .post("/intake/matters/" + matter + "/claimants")
                .then()
                .statusCode(403);
        asDesk().contentType(CSV)
                .header("X-Centre", "zone-2")
                .body(roster)
                .post("/intake/matters/" + matter + "/claimants")
                .then()
                .statusCode(404);
        asDesk().body("{}")
                .post("/intake/matters/" + matter + "/claimants")
                .then()
                .statusCode(415);
    }

    @Test
    void theLongestRosterIsTaken() throws IOException {
        send(XLSX, xlsx(2_000), "").statusCode(200).body("joined", equalTo(2_000));
        joined(2_000, 2_000 * 860_050);
    }

    private void joined(int people, int fen) {
        asDesk().get("/intake/matters/" + matter)
                .then()
                .statusCode(200)
                .body("joined.people", equalTo(people), "joined.amountFen", equalTo(fen));
    }

    private ValidatableResponse send(String type, byte[] roster, String query) {
        return given().header("X-Actor", "desk-1")
                .header("X-Role", "DESK")
                .contentType(type)
                .body(roster)
                .post("/intake/matters/" + matter + "/claimants" + query)
                .then();
    }

    private static byte[] xlsx(int rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            var column = 0;
            for (var heading : new String[] {"姓名", "联系电话", "欠薪金额（元）", "欠薪月数"}) {
                sheet.value(0, column++, heading);
            }
            for (var row = 1; row <= rows; row++) {
                sheet.value(row, 0, "工友" + row);
                sheet.value(row, 1, 13_900_000_000L + row);
                sheet.value(row, 2, 8600.5);
                sheet.value(row, 3, 2);
            }
        }
        return file.toByteArray();
    }
}
