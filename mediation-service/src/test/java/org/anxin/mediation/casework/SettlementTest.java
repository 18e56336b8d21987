package org.anxin.mediation.casework;

import static org.anxin.contracts.value.ActorRole.CALLER;
import static org.anxin.contracts.value.ActorRole.CLERK;
import static org.anxin.contracts.value.ActorRole.MEDIATOR;
import static org.anxin.mediation.casework.Desk.as;
import static org.anxin.mediation.casework.Desk.path;
import static org.anxin.mediation.casework.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.mediation.SettlementReached;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parties agree on: how the sum is paid, and the agreement on paper. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class SettlementTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final String FIRST = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a01";

    private Log log;
    private LocalDate today;

    @BeforeEach
    void open() {
        log = Log.open();
        today = LocalDate.now(ZONE);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aSumIsPaidAtOnceAndInInstalments() {
        // Given
        var matter = Desk.atDesk(log);
        var day = today.plusDays(20);

        // When
        post(MEDIATOR, matter, "settlement", inInstalments(day))
                .statusCode(200)
                .body("settlement.amountFen", equalTo(1_200_000))
                .body("settlement.paidFen", equalTo(200_000))
                .body(
                        "settlement.instalments.dueOn",
                        equalTo(List.of(day.toString(), day.plusMonths(1).toString())));

        // Then
        var owed = List.of(
                new Instalment(1, new Fen(400_000), end(day), null),
                new Instalment(2, new Fen(600_000), end(day.plusMonths(1)), new PartyId(UUID.fromString(FIRST))));
        assertThat(log.await(matter, SettlementReached.class).event())
                .satisfies(settled -> assertThat(settled.paid()).isEqualTo(new Fen(200_000)))
                .satisfies(settled -> assertThat(settled.instalments()).isEqualTo(owed));
        assertThat(log.await(matter, CaseConcluded.class).event().instalments()).isEqualTo(owed);
        as(MEDIATOR)
                .get(path(matter))
                .then()
                .statusCode(200)
                .body("settlement.number", matchesPattern("zone-1-" + today.getYear() + "(-[0-9A-Z]{4}){3}"))
                .body("settlement.form", equalTo("WRITTEN"))
                .body("settlement.paidFen", equalTo(200_000))
                .body("settlement.instalments[0].number", equalTo(1))
                .body("settlement.instalments[0].payee", nullValue())
                .body("settlement.instalments[1].amountFen", equalTo(600_000))
                .body("settlement.instalments[1].payee", equalTo(FIRST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            "amountFen":100,"paidFen":99                                                | 422 | paidFen                  | 100, or
            "amountFen":100,"paidFen":1,"instalments":[{"amountFen":98,"dueOn":"DAY"}]  | 422 | instalments              | 100 fen together with paidFen, not to 99
            "paidFen":1                                                                 | 422 | amountFen                | must be given
            "amountFen":1,"instalments":[{"amountFen":1,"dueOn":"2026-01-01"}]          | 422 | instalments[0].dueOn     | must be from
            "amountFen":1,"instalments":[{"amountFen":1,"dueOn":"2199-01-01"}]          | 422 | instalments[0].dueOn     | must be from
            "amountFen":1,"instalments":[{"amountFen":1,"dueOn":"soon"}]                | 400 | instalments[0].dueOn     | must be a date
            "amountFen":1,"instalments":[{"amountFen":1,"dueOn":20261215}]              | 400 | instalments[0].dueOn     | must be a text
            "amountFen":1,"instalments":[{"amountFen":1}]                               | 400 | instalments[0].dueOn     | -
            "amountFen":1,"instalments":[{"amountFen":0,"dueOn":"DAY"}]                 | 400 | instalments[0].amountFen | -
            "amountFen":1,"instalments":[{"amountFen":1,"dueOn":"DAY","payee":"nobody"}] | 400 | instalments[0].payee    | must be a UUID
            "amountFen":1,"paidFen":-1                                                  | 400 | paidFen                  | -
            """)
    void whatDoesNotFitNamesTheFieldAndChangesNothing(String terms, int status, String field, @Nullable String detail) {
        var matter = Desk.atDesk(log);
        var problem = post(
                        MEDIATOR,
                        matter,
                        "settlement",
                        "{\"form\":\"ORAL\","
                                + terms.replace("DAY", today.plusDays(9).toString()) + "}")
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
        if (detail != null) {
            problem.body("errors[0].detail", containsString(detail));
        }
        as(MEDIATOR).get(path(matter)).then().body("status", equalTo("AT_CENTRE"));
    }

    @Test
    void noMoreThan120InstalmentsAreTaken() {
        var matter = Desk.atDesk(log);
        post(MEDIATOR, matter, "settlement", manyInstalments(121))
                .statusCode(400)
                .body("errors[0].field", equalTo("instalments"));
    }

    @Test
    void theAgreementIsAPaperToSign() throws IOException {
        // Given
        var matter = Desk.atDesk(log);
        var day = today.plusDays(20);
        String number = post(MEDIATOR, matter, "settlement", inInstalments(day))
                .extract()
                .path("settlement.number");

        // When
        var pdf = agreement(matter);

        // Then
        try (var document = Loader.loadPDF(pdf)) {
            var text = text(document);
            assertThat(text)
                    .contains(plain("人民调解协议书"), number)
                    .contains(plain("纠纷类型：劳资纠纷"))
                    .contains(plain("12,000.00元（大写：壹万贰仟元整）"), plain("2,000.00元"), plain("10,000.00元"))
                    .contains(plain("第1期4,000.00元" + DAY.format(day)))
                    .contains(plain("第2期6,000.00元" + DAY.format(day.plusMonths(1)) + "收款人1"))
                    .contains(plain("人民调解员签名"), plain("人民调解委员会（印章）"), plain(DAY.format(today)));
            var fonts = new ArrayList<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> assertThat(font).contains("NotoSansSC"));
        }
    }

    @Test
    void anAgreementOfManySheetsHasItsNumberOnEach() throws IOException {
        var matter = Desk.handedOn(log, Level.CENTRE);
        String number = post(MEDIATOR, matter, "settlement", manyInstalments(120))
                .statusCode(200)
                .extract()
                .path("settlement.number");
        try (var document = Loader.loadPDF(agreement(matter))) {
            var sheets = document.getNumberOfPages();
            assertThat(sheets).isGreaterThan(3);
            for (var sheet = 1; sheet <= sheets; sheet++) {
                var one = new PDFTextStripper();
                one.setStartPage(sheet);
                one.setEndPage(sheet);
                assertThat(plain(one.getText(document)))
                        .contains(plain("编号：" + number + "第" + sheet + "页，共" + sheets + "页"));
            }
            assertThat(text(document)).contains(plain("第120期0.01元"));
        }
    }

    @Test
    void whatWasSettledOrallyIsAnEntryInTheRegister() throws IOException {
        var matter = Desk.atDesk(log);
        post(MEDIATOR, matter, "settlement", "{\"form\":\"ORAL\"}").statusCode(200);
        try (var document = Loader.loadPDF(agreement(matter))) {
            assertThat(text(document)).contains(plain("人民调解口头协议登记表"), plain("《人民调解法》第三十条"));
        }
    }

    @Test
    void onlyWhoSeesTheCaseSeesTheAgreement() {
        // Given
        var open = Desk.atDesk(log);
        var matter = Desk.atDesk(log);
        post(MEDIATOR, matter, "settlement", "{\"form\":\"ORAL\"}").statusCode(200);

        // When, then
        as(MEDIATOR).get(file(open)).then().statusCode(404).body("rule", equalTo("not-settled"));
        as(MEDIATOR).get(file(Log.newMatter())).then().statusCode(404).body("rule", equalTo("unknown-case"));
        as(MEDIATOR).header("X-Centre", "zone-2").get(file(matter)).then().statusCode(404);
        as(CLERK).header("X-Unit", "LABOUR").get(file(matter)).then().statusCode(404);
        as(CALLER).get(file(matter)).then().statusCode(403);
    }

    private static byte[] agreement(MatterId matter) {
        return as(MEDIATOR)
                .get(file(matter))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String file(MatterId matter) {
        return path(matter) + "/settlement/agreement";
    }

    private static String inInstalments(LocalDate day) {
        return """
                {"form":"WRITTEN","amountFen":1200000,"people":2,"paidFen":200000,"instalments":[
                 {"amountFen":600000,"dueOn":"%s","payee":"%s"},{"amountFen":400000,"dueOn":"%s"}]}""".formatted(day.plusMonths(1), FIRST, day);
    }

    private String manyInstalments(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "{\"amountFen\":1,\"dueOn\":\"" + today.plusDays(at) + "\"}")
                .collect(Collectors.joining(
                        ",", "{\"form\":\"WRITTEN\",\"amountFen\":" + count + ",\"instalments\":[", "]}"));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private static String text(PDDocument document) throws IOException {
        return plain(new PDFTextStripper().getText(document));
    }

    /**
     * The font has one drawing for a character and for the radical that looks the same, and PDFBox names the radical; of these some are not the same to Unicode.
     */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('⺠', '民')
                .replace('⻚', '页')
                .replaceAll("\\s", "");
    }
}
