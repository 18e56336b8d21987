package org.anxin.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.anxin.intake.Requests.as;
import static org.anxin.intake.Requests.as110;
import static org.anxin.intake.Requests.asDesk;
import static org.anxin.intake.Requests.newNumber;
import static org.anxin.intake.Requests.referral;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.anxin.contracts.intake.AttachmentAdded;
import org.anxin.contracts.value.MatterId;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.testkit.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos and documents of a matter. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AttachmentTest {
    private String matter;

    @BeforeEach
    void aMatter() {
        Zone.tell();
        matter = as110().body(referral(newNumber()))
                .post("/intake/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
    }

    @Test
    void aPhotoIsKeptUprightWithoutWhatTheCameraTold() throws Exception {
        var photo = Photos.jpeg(80, 40, 1);
        assertThat(new String(photo, ISO_8859_1)).contains(Photos.TOLD_BY_CAMERA);
        var added = add(asDesk(), "image/jpeg", photo).statusCode(201).extract();
        var id = added.<String>path("id");
        assertThat(added.header("Location")).endsWith(path() + "/" + id);

        var stored = read(id).statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertThat(new String(stored, ISO_8859_1))
                .doesNotContain(Photos.TOLD_BY_CAMERA)
                .doesNotContain("Exif");
        var picture = Photos.read(stored);
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(80);
        assertThat(picture.getRGB(5, 5) >> 16 & 0xff)
                .as("red in the upper left corner")
                .isGreaterThan(200);

        try (var log = Log.open()) {
            var event = log.await(new MatterId(UUID.fromString(matter)), AttachmentAdded.class)
                    .event();
            assertThat(event.attachment().value()).isEqualTo(UUID.fromString(id));
            assertThat(event.bytes()).isEqualTo(stored.length);
            assertThat(event.hash().value()).isEqualTo(sha256(stored));
        }
        assertThat(
                        column(
                                "SELECT count(*) FROM private_read WHERE matter_id = ?::uuid AND what = 'READ' AND reason IS NULL AND why IS NOT NULL"))
                .containsExactly("1");
    }

    @Test
    void aDocumentIsKeptAsItIsAndEncrypted() throws Exception {
        var pdf = pdf(1_000_000);
        var id = add(as("team-1-a", "TEAM"), "application/pdf", pdf)
                .statusCode(201)
                .body("type", equalTo("PDF"))
                .body("bytes", equalTo(pdf.length))
                .extract()
                .<String>path("id");
        assertThat(read(id).statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray())
                .isEqualTo(pdf);
        var plain = HexFormat.of().formatHex(Arrays.copyOf(pdf, 8));
        assertThat(column(
                        "SELECT encode(ciphertext, 'hex') FROM private_file_part p JOIN private_file f ON f.id = p.file_id"
                                + " WHERE f.matter_id = ?::uuid"))
                .hasSize(8)
                .noneMatch(part -> part.contains(plain));
        as110().get(path())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].erased", equalTo(false));
    }

    @Test
    void theSameFileFromTheSamePersonIsAddedOnce() throws SQLException {
        var photo = Photos.png(20, 20, 7);
        var first = add(asDesk(), "image/png", photo).statusCode(201).extract().<String>path("id");
        add(asDesk(), "image/png", photo).statusCode(201).body("id", equalTo(first));
        assertThat(column(
                        "SELECT file_id FROM private_file_part p WHERE file_id <> ?::uuid AND NOT EXISTS (SELECT FROM private_file f WHERE f.id = p.file_id)",
                        first))
                .isEmpty();
        as110().get(path()).then().body("items.id", equalTo(List.of(first)));
    }

    @Test
    void oneIsErasedAndTheMatterStays() throws Exception {
        var id = add(asDesk(), "image/png", Photos.png(20, 20, 8))
                .statusCode(201)
                .extract()
                .<String>path("id");
        asDesk().delete(path() + "/" + id).then().statusCode(403);
        as("lead-1", "SHIFT_LEAD").delete(path() + "/" + id).then().statusCode(204);
        as("lead-1", "SHIFT_LEAD").delete(path() + "/" + id).then().statusCode(204);

        read(id).statusCode(410).body("rule", equalTo("erased"));
        as110().get(path()).then().body("items[0].erased", equalTo(true));
        assertThat(column("SELECT part FROM private_file_part WHERE file_id = ?::uuid", id))
                .isEmpty();
        asDesk().get("/intake/matters/" + matter).then().statusCode(200);

        // And who sends it again hasn't sent it in vain
        var again = add(asDesk(), "image/png", Photos.png(20, 20, 8))
                .statusCode(201)
                .body("erased", equalTo(false))
                .extract()
                .<String>path("id");
        assertThat(again).isNotEqualTo(id);
        read(again).statusCode(200);
    }

    @Test
    void whatIsNoPhotoOrDocumentIsRefused() {
        for (var content : List.of("<html>".getBytes(ISO_8859_1), new byte[0], new byte[] {
            (byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0, 0, (byte) 0xff, (byte) 0xd9
        })) {
            add(asDesk(), "image/jpeg", content).statusCode(422).body("rule", equalTo("not-a-photo-or-pdf"));
        }
        var jpeg = Photos.jpeg(800, 400, 2);
        var png = Photos.png(800, 400, 2);
        for (var cut : List.of(
                Arrays.copyOf(jpeg, 60),
                Arrays.copyOf(jpeg, jpeg.length / 2),
                Arrays.copyOf(jpeg, jpeg.length - 2),
                Arrays.copyOf(png, png.length / 2),
                "%PDF-1.7 and no end".getBytes(ISO_8859_1))) {
            add(asDesk(), "image/jpeg", cut)
                    .statusCode(422)
                    .body("rule", equalTo("file-cut-off"), "detail", containsString("cut off"));
        }
        add(asDesk(), "image/png", huge()).statusCode(422).body("rule", equalTo("photo-too-large"));
        add(asDesk(), "application/pdf", pdf(10 * 1024 * 1024 + 1))
                .statusCode(413)
                .body("rule", equalTo("file-too-long"));
        var longPhoto = Arrays.copyOf(Photos.png(10, 10, 3), 5 * 1024 * 1024 + 1);
        add(asDesk(), "image/png", longPhoto).statusCode(413);
        add(asDesk(), "text/html", "<html>".getBytes(ISO_8859_1)).statusCode(415);
        as110().get(path()).then().statusCode(200).body("items", empty());
    }

    @Test
    void onlyWhoMayAddsAndLooks() {
        var photo = Photos.png(20, 20, 9);
        add(as("clerk-1", "CLERK"), "image/png", photo).statusCode(403);
        add(as("somebody", "REPORTER"), "image/png", photo).statusCode(403);
        add(asDesk().header("X-Centre", "zone-9"), "image/png", photo).statusCode(404);
        var id = add(asDesk(), "image/png", photo).statusCode(201).extract().<String>path("id");
        for (var reason :
                List.of("", "?reason=%20%20%20%20", "?reason=%E3%80%80%E3%80%80%E3%80%80", "?reason=a%00bc")) {
            asDesk().accept("*/*")
                    .urlEncodingEnabled(false)
                    .get(path() + "/" + id + reason)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reason"));
        }
        as("lead-1", "LEADER")
                .accept("*/*")
                .get(path() + "/" + id + "?reason=curious")
                .then()
                .statusCode(403);
        as("team-1-a", "TEAM").accept("*/*").get(path() + "/" + id).then().statusCode(400);
        asDesk().accept("*/*")
                .get(path() + "/" + UUID.randomUUID() + "?reason=call+back")
                .then()
                .statusCode(404);
    }

    private String path() {
        return "/intake/matters/" + matter + "/attachments";
    }

    private ValidatableResponse add(RequestSpecification request, String type, byte[] content) {
        return request.contentType(type).body(content).post(path()).then();
    }

    private ValidatableResponse read(String id) {
        return asDesk().accept("*/*")
                .get(path() + "/" + id + "?reason=call back")
                .then();
    }

    private static byte[] pdf(int length) {
        var pdf = new byte[length];
        new Random(5).nextBytes(pdf);
        var head = "%PDF-1.7\n".getBytes(ISO_8859_1);
        var end = "\n%%EOF\n".getBytes(ISO_8859_1);
        System.arraycopy(head, 0, pdf, 0, head.length);
        System.arraycopy(end, 0, pdf, length - end.length, end.length);
        return pdf;
    }

    /** A PNG whose head promises 900 million pixels. */
    private static byte[] huge() {
        var png = Photos.png(10, 10, 4);
        for (var at : new int[] {16, 20}) {
            png[at] = 0;
            png[at + 1] = 0;
            png[at + 2] = 0x75;
            png[at + 3] = 0x30;
        }
        return png;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private List<String> column(String sql) throws SQLException {
        return column(sql, matter);
    }

    private static List<String> column(String sql, String id) throws SQLException {
        try (var connection = TestPlatform.connect("intake");
                var query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
