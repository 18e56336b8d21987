package org.anxin.mediation.escalation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.casework.Desk;
import org.anxin.testkit.Browser;
import org.anxin.testkit.Browser.Screen;
import org.anxin.testkit.Log;
import org.anxin.testkit.PlatformResource;
import org.anxin.web.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clerk at the pages of a department without a system, in a real browser. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "mediation"))
class ClerkPagesInBrowserTest {
    private static Browser browser;

    private Log log;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        log = Log.open();
        Desk.departments(log, "CLERKS", "OTHERS");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyLanguageHasEveryText() {
        assertThat(Texts.load("clerk", "en").t().keySet())
                .isEqualTo(Texts.load("clerk", "zh").t().keySet());
    }

    @Test
    void aClerkAcceptsAsksAndConcludesWithoutJavaScript() {
        var matter = escalated();
        try (var window = window("CLERKS", Screen.WIDE, "zh-CN", false, false)) {
            var page = window.newPage();
            page.navigate(address("/mediation/clerk"));
            assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("分流到本部门的事项");
            page.locator("a[href*='" + matter.value() + "']").first().click();
            assertThat(page.locator("dl")).containsText("待接收");

            page.getByText("接收", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#accept-number").fill("没有号码");
            page.getByText("接收此事项").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("案号须含数字");
            assertThat(page.locator("#accept-number")).hasValue("没有号码");
            Browser.picture(page, "clerk-wide-zh-error");
            page.locator("#accept-number").fill("浦人社监〔2026〕15号");
            page.getByText("接收此事项").click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("已接收。");
            assertThat(page.locator("dl")).containsText("浦人社监〔2026〕15号");
            assertThat(page.getByText("退回，由中心裁定")).hasCount(0);

            page.getByText("要求补充材料").click();
            page.locator("#ask-words").fill("请补充考勤记录");
            page.getByText("发给中心").click();
            assertThat(page.locator("ol")).containsText("请补充考勤记录");
            Browser.picture(page, "clerk-wide-zh-matter");

            page.getByText("办结", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#conclude-words").fill("责令改正");
            page.getByText("办结此事项").click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("已办结。");
        }
        Desk.as(ActorRole.MEDIATOR)
                .get("/mediation/cases/" + matter.value())
                .then()
                .statusCode(200)
                .body("outcome", org.hamcrest.Matchers.equalTo("CONCLUDED_BY_DEPARTMENT"));
    }

    @ParameterizedTest
    @CsvSource({"PHONE, zh-CN, false", "WIDE, zh-CN, true", "WIDE, en-GB, false"})
    void nobodyMeetsABarrier(Screen screen, String language, boolean dark) {
        var matter = escalated();
        try (var window = window("CLERKS", screen, language, dark, true)) {
            var page = window.newPage();
            page.navigate(address("/mediation/clerk"));
            assertThat(Browser.barriers(page)).isEmpty();
            var name = "clerk-" + (screen == Screen.PHONE ? "phone-" : "wide-") + language.substring(0, 2)
                    + (dark ? "-dark" : "");
            Browser.picture(page, name + "-list");
            page.navigate(address("/mediation/clerk/" + matter.value()));
            page.locator("summary").first().click();
            assertThat(Browser.barriers(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aClerkOfAnotherDepartmentOrOfNoneSeesNothing() {
        var matter = escalated();
        try (var window = window("OTHERS", Screen.WIDE, "en-GB", false, false)) {
            var page = window.newPage();
            var answer = page.navigate(address("/mediation/clerk/" + matter.value()));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("main")).containsText("The department has no such matter.");
        }
        Desk.as(ActorRole.CLERK).get("/mediation/clerk").then().statusCode(403);
        Desk.as(ActorRole.CLERK)
                .header("X-Unit", "CLERKS")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .formParam("what", "accept")
                .post("/mediation/clerk/" + matter.value())
                .then()
                .statusCode(403);
    }

    private MatterId escalated() {
        var matter = Desk.handedOn(log, Level.CENTRE);
        Desk.post(
                        ActorRole.MEDIATOR,
                        matter,
                        "escalation",
                        "{\"department\":\"CLERKS\",\"legalMatter\":\"WAGE_ARREARS\"}")
                .statusCode(200);
        return matter;
    }

    private static BrowserContext window(
            String department, Screen screen, String language, boolean dark, boolean script) {
        var window = browser.window(screen, language, dark, script);
        window.setExtraHTTPHeaders(
                Map.of("X-Actor", "clerk-1", "X-Role", "CLERK", "X-Unit", department, "Accept-Language", language));
        return window;
    }

    private static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
