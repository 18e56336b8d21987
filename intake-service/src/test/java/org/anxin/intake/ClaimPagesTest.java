package org.anxin.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker claims her wages at the page behind her site's QR code, and sees how far the claim is. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ClaimPagesTest {
    private static final Pattern CODE = Pattern.compile("class=\"code\">([0-9A-Z]{12})<");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void aClaimTakesFourQuestionsAndEndsWithATrackingCode() {
        // Given the page behind the sign
        var first = given().queryParam("site", Zone.SITE).get("/intake/claim");
        first.then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Cache-Control", "no-store")
                .body(containsString("lang=\"zh\""), containsString("谁欠您的工资"), containsString(Zone.SITE));
        var form = form(first);

        // When she answers one question after the other
        form.put("employer", "某建筑公司");
        page(form, "employer", 200).body(containsString("欠了多少"));
        form.put("amount", "12,500.50");
        form.put("months", "3");
        page(form, "amount", 200).body(containsString("请您说说情况"));
        form.put("statement", "三个月工资没发");
        form.put("confidential", "yes");
        page(form, "words", 200).body(containsString("怎么联系您"), containsString("某建筑公司"));
        form.put("name", "某某");
        form.put("phone", "00000000000");
        var sent = send(form, "contact");

        // Then there is one report that waits for triage, and the code tells how far it is
        sent.then().statusCode(200);
        var code = code(sent);
        track(code, 200).body(containsString("已收到，等待工作人员查看"), not(containsString("某")));
        track(code.toLowerCase().replaceAll("(....)", "$1 "), 200).body(containsString("已收到，等待工作人员查看"));
        var matter = waiting(code);
        Requests.asDesk()
                .get("/intake/matters/" + matter)
                .then()
                .statusCode(200)
                .body("channel", org.hamcrest.Matchers.equalTo("QR_CODE"))
                .body("status", org.hamcrest.Matchers.equalTo("RECEIVED"))
                .body("siteCode", org.hamcrest.Matchers.equalTo(Zone.SITE))
                .body("gridCode", org.hamcrest.Matchers.equalTo("grid-2"))
                .body("flags", org.hamcrest.Matchers.hasItem("CONFIDENTIAL"))
                .body("claim.amountFen", org.hamcrest.Matchers.equalTo(1_250_050));
        Requests.asDesk()
                .queryParam("reason", "ring the claimant")
                .get("/intake/matters/" + matter + "/private")
                .then()
                .body("texts[0].content.report.statement", org.hamcrest.Matchers.equalTo("三个月工资没发"))
                .body("texts[0].content.report.parties[1].name", org.hamcrest.Matchers.equalTo("某建筑公司"));

        // When a person has opened it, the page says so
        Requests.asDesk()
                .body(Map.of())
                .post("/intake/matters/" + matter + "/open")
                .then()
                .statusCode(200);
        track(code, 200).body(containsString("工作人员正在处理"), not(containsString("个人信息已删除")));

        // When she has it erased, the page says that too
        Requests.as("lead-1", "SHIFT_LEAD")
                .body(Map.of("reason", "wishes it", "evenIfOpen", true))
                .post("/intake/matters/" + matter + "/erase")
                .then()
                .statusCode(200);
        track(code, 200).body(containsString("工作人员正在处理"), containsString("您提供的个人信息已删除"));
    }

    @Test
    void photosAreAddedByTheTrackingCode() {
        var code = code(send(complete(), "contact"));
        var matter = waiting(code);
        photos(code, Photos.jpeg(60, 40, 1), Photos.png(30, 30, 2))
                .statusCode(200)
                .body(containsString("已收到照片（张）： 2"));
        photos(code, Photos.png(30, 30, 3), Photos.png(30, 30, 4), Photos.png(30, 30, 5), Photos.png(30, 30, 6))
                .statusCode(400)
                .body(containsString("只收下了前 3 张"), containsString("已收到照片（张）： 3"), containsString(code));
        photos(code).statusCode(400).body(containsString("请先选择照片"));
        for (var wrong : new String[] {"000000000000", ""}) {
            photos(wrong, Photos.png(30, 30, 3))
                    .statusCode(400)
                    .body(containsString("没有找到"), not(containsString("已经收到您的登记")));
        }
        photos(code, "%PDF-1.7 %%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .statusCode(400)
                .body(containsString("不是 JPEG 或 PNG"), containsString(code));
        var whole = Photos.jpeg(200, 100, 7);
        photos(code, Arrays.copyOf(whole, whole.length - 40))
                .statusCode(400)
                .body(containsString("只传来一部分"), containsString(code));
        Requests.asDesk()
                .get("/intake/matters/" + matter + "/attachments")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(5))
                .body("items[0].type", org.hamcrest.Matchers.equalTo("JPEG"));
        given().contentType("multipart/form-data; boundary=x")
                .body("no form".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/intake/claim/photos")
                .then()
                .statusCode(400);
    }

    /** Phones take photos that are longer than those that can be kept; nobody may lose her code over it. */
    @Test
    void photosThatAreTooLongCostNobodyHerCode() {
        var code = code(send(complete(), "contact"));
        var photo = Arrays.copyOf(Photos.png(30, 30, 8), 6 * 1024 * 1024);
        photos(code, photo).statusCode(400).body(containsString("超过 5 MB"), containsString(code));
        photos(code, photo, photo, photo)
                .statusCode(400)
                .body(containsString("加起来太大"), containsString("少选几张"), containsString(code));
    }

    @Test
    void theSignIsPrintedAsAPdf() {
        for (var language : new String[] {"zh", "en"}) {
            var pdf = given().queryParam("lang", language)
                    .get("/intake/sites/" + Zone.SITE + "/poster.pdf")
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        given().get("/intake/sites/nowhere/poster.pdf").then().statusCode(404);
    }

    @Test
    void sendingTwiceMakesOneClaim() {
        var form = complete();

        var first = send(form, "contact");
        var second = send(form, "contact");
        form.put("statement", "换了内容");
        var other = send(form, "contact");

        assertThat(code(second)).isEqualTo(code(first));
        other.then().statusCode(409).body(containsString("已经提交过"));
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsLost() {
        var form = complete();
        form.remove("employer");
        form.put("amount", "a lot");

        // The last page is sent, but an earlier answer is missing: that question is shown again with everything else
        // kept
        page(form, "contact", 400)
                .body(containsString("谁欠您的工资？"), containsString("请填写谁欠您的工资"), containsString("三个月工资没发"));
        form.put("employer", "某建筑公司");
        page(form, "contact", 400).body(containsString("请填写金额"), containsString("value=\"a lot\""));
    }

    @Test
    void goingBackAndChangingTheLanguageLosesNothing() {
        var form = complete();
        form.put("back", "1");
        page(form, "contact", 200).body(containsString("请您说说情况"), containsString("三个月工资没发"));
        form.remove("back");
        form.put("switch", "en");
        page(form, "contact", 200)
                .body(
                        containsString("lang=\"en\""),
                        containsString("How can we reach you?"),
                        containsString("三个月工资没发"));
    }

    @Test
    void whatSheWritesIsTextAndNothingElse() {
        var form = complete();
        form.put("employer", "<script>alert(1)</script>\"");
        page(form, "employer", 200)
                .body(not(containsString("<script>")), containsString("&lt;script&gt;alert(1)&lt;/script&gt;&quot;"));
    }

    @Test
    void anUnknownSiteAsksForThePlace() {
        given().queryParam("site", "nowhere")
                .header("Accept-Language", "en-GB,en;q=0.8")
                .get("/intake/claim")
                .then()
                .statusCode(200)
                .body(containsString("Where do you work?"), not(containsString("nowhere</strong>")));
    }

    @Test
    void wideDigitsOfAChineseKeyboardAreDigits() {
        var form = complete();
        form.put("amount", "１２５００．５");
        form.put("months", "３");
        form.put("phone", "０００００００００００");
        send(form, "contact").then().statusCode(200);
    }

    @Test
    void aCentreThatNobodyRegisteredLeadsToTheInstallationsOwn() {
        given().queryParam("centre", "zone-77")
                .get("/intake/claim")
                .then()
                .statusCode(200)
                .body(containsString("name=\"centre\" value=\"zone-1\""));
    }

    @Test
    void aFloodFromOneAddressIsHeldOffAndKeepsWhatWasFilledIn() {
        var form = complete();
        var last = 200;
        for (var i = 0; i < 130 && last == 200; i++) {
            last = given().header("X-Forwarded-For", "192.0.2.7")
                    .contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParams(form)
                    .formParam("step", "contact")
                    .post("/intake/claim")
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        given().header("X-Forwarded-For", "192.0.2.7")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .formParam("step", "contact")
                .post("/intake/claim")
                .then()
                .statusCode(429)
                .header("Retry-After", "30")
                .body(containsString("短时间内次数太多"), containsString("三个月工资没发"));
        // Another address isn't held off
        send(form, "contact").then().statusCode(200);
    }

    @Test
    void whoTriesManyCodesIsHeldOff() {
        for (var i = 0; i < 30; i++) {
            look("192.0.2.8").statusCode(404);
        }
        look("192.0.2.8").statusCode(429).header("Retry-After", "30").body(containsString("短时间内次数太多"));
        look("192.0.2.9").statusCode(404);
    }

    @Test
    void whoDrawsManyPostersIsHeldOff() {
        for (var i = 0; i < 60; i++) {
            poster("192.0.2.10").statusCode(404);
        }
        poster("192.0.2.10").statusCode(429).header("Retry-After", "600");
        poster("192.0.2.11").statusCode(404);
    }

    @Test
    void whoSendsManyPhotosIsHeldOff() {
        for (var i = 0; i < 120; i++) {
            noPhoto("192.0.2.12").statusCode(400);
        }
        noPhoto("192.0.2.12").statusCode(429).header("Retry-After", "600");
        noPhoto("192.0.2.13").statusCode(400);
    }

    private static ValidatableResponse poster(String address) {
        return given().header("X-Forwarded-For", address)
                .get("/intake/sites/nowhere/poster.pdf")
                .then();
    }

    private static ValidatableResponse noPhoto(String address) {
        return given().header("X-Forwarded-For", address)
                .multiPart("code", "000000000000")
                .post("/intake/claim/photos")
                .then();
    }

    private static ValidatableResponse look(String address) {
        return given().header("X-Forwarded-For", address)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("code", "000000000000")
                .post("/intake/track")
                .then();
    }

    @Test
    void nobodyIsToldAnythingByAWrongCode() {
        track("000000000000", 404).body(containsString("没有找到这个查询码"));
        track("", 400).body(containsString("请填写查询码"));
        track("0".repeat(41), 400).body(containsString("请填写查询码"));
    }

    @Test
    void theSignLeadsToItsSitesPage() throws Exception {
        given().get("/intake/sites/site-1/qr.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("<svg"));
        var png = given().get("/intake/sites/site-1/qr.png")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))));
        assertThat(read.getText()).endsWith("/intake/claim?centre=zone-1&site=site-1");
        given().get("/intake/sites/site-1/poster").then().statusCode(200).body(containsString("qr.svg?centre=zone-1"));
        given().get("/intake/sites/nowhere/qr.svg").then().statusCode(404);
        given().get("/intake/web/anxin.css").then().statusCode(200).contentType(containsString("text/css"));
        given().get("/intake/web/../application.properties").then().statusCode(404);
    }

    private static Map<String, String> complete() {
        var form = form(given().queryParam("site", Zone.SITE).get("/intake/claim"));
        form.put("employer", "某建筑公司");
        form.put("amount", "12500");
        form.put("months", "3");
        form.put("statement", "三个月工资没发");
        form.put("name", "某某");
        form.put("phone", "00000000000");
        return form;
    }

    private static Map<String, String> form(Response page) {
        var key = KEY.matcher(page.asString());
        assertThat(key.find()).isTrue();
        var form = new LinkedHashMap<String, String>();
        form.put("lang", "zh");
        form.put("centre", Zone.CENTRE);
        form.put("site", Zone.SITE);
        form.put("key", key.group(1));
        return form;
    }

    private static Response send(Map<String, String> form, String step) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .formParam("step", step)
                .post("/intake/claim");
    }

    private static ValidatableResponse page(Map<String, String> form, String step, int status) {
        return send(form, step).then().statusCode(status);
    }

    private static ValidatableResponse track(String code, int status) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("lang", "zh")
                .formParam("code", code)
                .post("/intake/track")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse photos(String code, byte[]... photos) {
        var request = given().multiPart("lang", "zh").multiPart("code", code);
        for (var photo : photos) {
            request.multiPart("photos", "photo.jpg", photo, "image/jpeg");
        }
        return request.post("/intake/claim/photos").then();
    }

    private static String code(Response sent) {
        var code = CODE.matcher(sent.then().statusCode(200).extract().asString());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** The newest claim in the list of those that wait. */
    private static UUID waiting(String code) {
        assertThat(code).hasSize(12);
        return UUID.fromString(Requests.asDesk()
                .queryParam("status", "RECEIVED")
                .get("/intake/matters")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].matterId"));
    }
}
