package org.anxin.dispatch;

import static org.anxin.dispatch.Field.as;
import static org.anxin.dispatch.Field.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.anxin.testkit.Await;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A centre edits its directory. Each test has a centre of its own: the other tests live in the default one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "dispatch"))
class DirectoryEditorTest {
    private static final String OFFICER = "{\"post\":\"GRID_OFFICER\",\"duties\":[\"MEDIATE\",\"ANSWER_ORDERS\"]}";
    private static final String GRID = "{\"kind\":\"GRID\",\"name\":\"一号网格\",\"officer\":\"o-1\"}";
    private static final Path DEMO = Path.of("../deploy/local/src/main/resources/demo-directory");

    private final String centre = "c-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aCentreOfItsOwn() {
        put("LEADER", "centres/" + centre, null, "{}").statusCode(403);
        put("OPS", "centres/elsewhere", null, "{}").statusCode(400).body("errors.field", contains("code"));
        Await.untilHolds(
                "the store",
                () -> put("OPS", "centres/" + centre, null, "{\"name\":\"示例中心\"}")
                        .statusCode(anyOf200()));
    }

    private static org.hamcrest.Matcher<Integer> anyOf200() {
        return org.hamcrest.Matchers.anyOf(equalTo(200), equalTo(428));
    }

    @Test
    void anEntryIsRegisteredChangedFromItsVersionAndRetired() {
        put("LEADER", "grids/g-1", null, GRID)
                .statusCode(422)
                .body("rule", equalTo("entry-does-not-fit"))
                .body("errors.field", contains("officer"));
        put("LEADER", "officers/o-1", null, OFFICER).statusCode(200).header("ETag", "\"1\"");
        put("LEADER", "officers/o-2", null, "{\"post\":\"CHIEF\",\"salary\":\"1\"}")
                .statusCode(400)
                .body("errors.field", contains("salary", "post", "duties"));
        put("SHIFT_LEAD", "grids/g-1", null, GRID).statusCode(403);
        put("LEADER", "grids/g-1", null, GRID).statusCode(200).body("version", equalTo(1));
        put("LEADER", "grids/g-1", null, GRID).statusCode(428).body("rule", equalTo("version-required"));
        put("LEADER", "grids/g-1", "\"7\"", GRID).statusCode(412).body("rule", equalTo("other-version"));
        put("LEADER", "grids/g-1", "7", GRID).statusCode(400).body("errors.field", contains("If-Match"));
        put("LEADER", "grids/g-1", "\"1\"", GRID).statusCode(200).body("version", equalTo(1));
        var later = GRID.replace("一号", "壹号").replace("}", ",\"validFrom\":\"2099-01-01T00:00:00+08:00\"}");
        put("OPS", "grids/g-1", "\"1\"", later).statusCode(200).header("ETag", "\"2\"");

        get("SHIFT_LEAD", "grids/g-1")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("fields.name", equalTo("壹号网格"))
                .body("fields.validFrom", equalTo("2098-12-31T16:00:00.000000Z"));
        get("SHIFT_LEAD", "grids/g-1/history").statusCode(200).body("fields.name", contains("一号网格", "壹号网格"));
        get("SHIFT_LEAD", "grids/none").statusCode(404).body("rule", equalTo("no-such-entry"));
        get("SHIFT_LEAD", "gardens").statusCode(404).body("rule", equalTo("no-such-kind"));
        get("REPORTER", "grids").statusCode(403);

        retire("officers/o-1", "\"1\"")
                .statusCode(409)
                .body("rule", equalTo("still-in-use"))
                .body("errors[0].field", equalTo("grids"))
                .body("errors[0].detail", equalTo("g-1"));
        retire("grids/g-1", null).statusCode(428);
        retire("grids/g-1", "\"1\"").statusCode(412);
        retire("grids/g-1", "\"2\"").statusCode(204);
        get("SHIFT_LEAD", "grids/g-1").statusCode(404);
        get("SHIFT_LEAD", "grids/g-1/history").body("retired", contains(false, false, true));
        retire("officers/o-1", "\"1\"").statusCode(204);
    }

    @Test
    void openOrdersHoldTheirGridAndTeam() {
        try (var log = Log.open()) {
            var matter = Field.signed(log);
            for (var held : List.of("grids/grid-1", "teams/team-1")) {
                var version = as("ops-1", "OPS")
                        .get("/dispatch/directory/" + held)
                        .then()
                        .statusCode(200);
                as("ops-1", "OPS")
                        .header("If-Match", version.extract().header("ETag"))
                        .delete("/dispatch/directory/" + held)
                        .then()
                        .statusCode(409)
                        .body("errors.findAll { it.field == 'orders' }.size()", not(equalTo(0)));
            }
            assertThat(matter).isNotNull();
        }
    }

    @Test
    void aFileIsTakenWholeOrNotAtAllAndEveryCellThatDoesNotFitIsNamed() {
        var officers =
                "\ufeffcode,post,duties\r\no-1,GRID_OFFICER,MEDIATE；ANSWER_ORDERS\r\n\"m-1\",MICRO_GRID_OFFICER,MEDIATE\r\n";
        take("officers", officers, true).statusCode(200).body("changed", equalTo(2));
        get("SHIFT_LEAD", "officers").body("items", hasSize(0));
        take("officers", officers, false)
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("rows", equalTo(2));
        take("officers", officers, false).statusCode(200).body("changed", equalTo(0));

        var grids = """
                code,kind,name,parent,officer,outline
                zone,ZONE,"示例
                区",,o-1,
                a b,GRID,,zone,o-1,
                g-2,FIELD,,zone,,{
                g-3,GRID,,nowhere,m-1,
                g-4,GRID
                g-5,GRID,,zone,o-1,
                """;
        take("grids", grids, true)
                .statusCode(200)
                .body("rows", equalTo(6))
                .body("changed", equalTo(0))
                .body("errors.line", hasItems(2, 4, 5, 6, 7))
                .body("errors.findAll { it.line == 5 }.column", containsInAnyOrder("kind", "officer", "outline"))
                .body("errors.findAll { it.line == 6 }.column", hasItems("parent", "officer"))
                .body("errors.findAll { it.line == 4 }.column", contains("code"));
        take("grids", grids, false)
                .statusCode(422)
                .body("rule", equalTo("import-does-not-fit"))
                .body("errors.field", hasItem("line 6, parent"));
        get("SHIFT_LEAD", "grids").body("items", hasSize(0));
        take("grids", "code,colour\ng-1,red\n", true).statusCode(422).body("rule", equalTo("columns-do-not-fit"));
        take("grids", "code,kind,officer\ng-1,GRID,o-1\ng-1,GRID,o-1\n", true).body("errors.line", contains(3));
        take("nothing", "code\n", true).statusCode(404);
        take("grids", "x".repeat(512 * 1024 + 1), true).statusCode(413);
        take("SHIFT_LEAD", "grids", grids, true).statusCode(403);
        take("grids", "code,kind,officer\n" + rows(501), true).statusCode(422).body("rule", equalTo("too-many-rows"));
        take("grids", "code,kind,officer\n" + rows(60), false).statusCode(200).body("changed", equalTo(60));
        var next =
                get("SHIFT_LEAD", "grids").body("items", hasSize(50)).extract().<String>path("next");
        get("SHIFT_LEAD", "grids?limit=20&cursor=" + next)
                .body("items", hasSize(10))
                .body("next", nullValue());
    }

    @Test
    void namesAndPhonesStayInThePrivateStore() throws SQLException {
        put("LEADER", "people/o-9", null, "{\"name\":\"虚构员九\",\"phone\":\"soon\"}")
                .statusCode(400)
                .body("errors.field", contains("phone"));
        put("LEADER", "people/o-9", null, "{\"name\":\"虚构员九\",\"phone\":\"000-0009\"}")
                .statusCode(200);
        put("LEADER", "people/o-9", "\"1\"", "{\"name\":\"虚构员九\",\"phone\":\"000-0009\"}")
                .statusCode(200)
                .body("version", equalTo(1));
        get("DESK", "people/o-9")
                .body("fields.name", equalTo("虚构员九"))
                .body("fields.phone", equalTo("000-0009"))
                .body("masked", equalTo(false));
        get("LEADER", "people/o-9")
                .body("fields.name", equalTo("虚*"))
                .body("fields.phone", equalTo("******09"))
                .body("masked", equalTo(true));
        get("DESK", "people").body("items.fields.name", contains("虚*"));
        assertThat(stored("SELECT string_agg(actor, ',') FROM staff_look WHERE centre = '" + centre + "'"))
                .isEqualTo("desk-1");
        assertThat(stored("SELECT string_agg(data::text, ' ') FROM event WHERE type LIKE 'reference.%'"))
                .doesNotContain("虚构员九", "000-0009");

        var texts =
                "SELECT count(*)::text FROM private_text WHERE matter_id = (SELECT stream_id FROM event WHERE data->>'centre' = '"
                        + centre + "' LIMIT 1)";
        execute("CREATE TABLE backup AS " + texts.replace("count(*)::text", "*"));
        put("LEADER", "people/o-9", "\"1\"", "{\"name\":\"虚构员九\",\"phone\":\"000-0010\"}")
                .statusCode(200);
        assertThat(stored(texts)).isEqualTo("1");
        // What a database has again that was put back to an older state goes when somebody reads.
        execute("INSERT INTO private_text SELECT * FROM backup");
        assertThat(stored(texts)).isEqualTo("2");
        get("DESK", "people/o-9").body("fields.phone", equalTo("000-0010"));
        assertThat(stored(texts)).isEqualTo("1");
        // A later day would erase them at once all the same.
        retire("people/o-9?validFrom=2099-01-01T00:00:00%2B08:00", "\"2\"")
                .statusCode(422)
                .body("rule", equalTo("person-goes-at-once"))
                .body("errors.field", contains("validFrom"));
        get("DESK", "people/o-9").body("fields.phone", equalTo("000-0010"));
        // Those that are as before keep what they have, in a file as well.
        take("people", "code,name,phone\no-9,虚构员九,000-0010\n", false)
                .statusCode(200)
                .body("changed", equalTo(0));
        assertThat(stored(texts)).isEqualTo("1");
        take("people", "code,name,phone\no-9,虚构员九,000-0011\no-10,虚构员十,000-0012\n", false)
                .statusCode(200)
                .body("changed", equalTo(2));
        assertThat(stored(texts)).isEqualTo("2");
        get("DESK", "people/o-9").body("fields.phone", equalTo("000-0011")).body("version", equalTo(3));
        retire("people/o-10", "\"1\"").statusCode(204);
        retire("people/o-9", "\"3\"").statusCode(204);
        assertThat(stored(texts)).isEqualTo("0");
    }

    @Test
    void theDemosZoneIsTakenByTheImport() throws IOException {
        var ordered = List.of(
                "people", "officers", "grids", "sites", "teams", "departments", "service-teams", "police-contacts");
        for (var kind : ordered) {
            var file = Files.readString(DEMO.resolve(kind + ".csv"));
            take(kind, file, true).statusCode(200).body("errors", hasSize(0));
            take(kind, file, false).statusCode(200);
        }
        get("SHIFT_LEAD", "sites/warehouse-market")
                .body("fields.mode", equalTo("PARTY_BUILDING_LED"))
                .body("fields.members", contains("RESIDENT_OWNER:5"))
                .body("fields.microOfficers", hasSize(6));
        get("SHIFT_LEAD", "sites/small-enterprise-park")
                .body("fields.members", contains("LANDLORD:5", "COMMITTEE_MEMBER:5"));
        get("SHIFT_LEAD", "sites/logistics-company").body("fields.members", contains("GRID_TEAM_MEMBER:35"));
        get("SHIFT_LEAD", "outlines")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(15))
                .body("features[0].geometry.crs", equalTo("CGCS2000"))
                .body("features[0].properties.officer", equalTo("officer-1"));
        Await.untilHolds(
                "the directory to be read",
                () -> desk().header("X-Centre", centre)
                        .get("/dispatch/duty?grid=grid-5-e1")
                        .then()
                        .body("officer", equalTo("officer-13")));
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (var i = 0; i < count; i++) {
            rows.append("r-").append(i).append(",GRID,o-1\n");
        }
        return rows.toString();
    }

    private RequestSpecification who(String role) {
        var name = role.equals("DESK") ? "desk-1" : "somebody";
        return as(name, role).header("X-Centre", centre);
    }

    private ValidatableResponse put(String role, String path, @Nullable String match, String body) {
        var request = who(role).contentType(ContentType.JSON).body(body);
        if (match != null) {
            request.header("If-Match", match);
        }
        return request.put("/dispatch/directory/" + path).then();
    }

    private ValidatableResponse get(String role, String path) {
        return who(role).get("/dispatch/directory/" + path).then();
    }

    private ValidatableResponse retire(String path, @Nullable String match) {
        var request = who("LEADER");
        if (match != null) {
            request.header("If-Match", match);
        }
        return request.urlEncodingEnabled(false)
                .delete("/dispatch/directory/" + path)
                .then();
    }

    private ValidatableResponse take(String kind, String file, boolean dryRun) {
        return take("OPS", kind, file, dryRun);
    }

    private ValidatableResponse take(String role, String kind, String file, boolean dryRun) {
        return who(role)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/dispatch/directory/imports?kind=" + kind + "&dryRun=" + dryRun)
                .then();
    }

    private static void execute(String sql) throws SQLException {
        try (var database = TestPlatform.connect("dispatch");
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String stored(String query) throws SQLException {
        try (var database = TestPlatform.connect("dispatch");
                var select = database.createStatement();
                var row = select.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
