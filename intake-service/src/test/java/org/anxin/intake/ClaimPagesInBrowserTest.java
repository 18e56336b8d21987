package org.anxin.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.testkit.Browser;
import org.anxin.testkit.Browser.Screen;
import org.anxin.testkit.PlatformResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The claim pages as a worker sees them, on an old phone and on a desk. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ClaimPagesInBrowserTest {
    /** Over the wire, for the first view (budget of a worker's page). */
    private static final long MOST_BYTES = 60 * 1024;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void directory() {
        Zone.tell();
    }

    @Test
    void aWorkerClaimsHerWagesOnAPhoneWithoutJavaScript() {
        try (var window = browser.window(Screen.PHONE, "zh-CN", false, false)) {
            // Given the page that the sign leads to
            var page = window.newPage();
            var bytes = new AtomicLong();
            page.onResponse(response -> bytes.addAndGet(response.body().length));
            page.navigate(address("/intake/claim?site=" + Zone.SITE));
            assertThat(bytes.get()).isLessThan(MOST_BYTES);
            Browser.picture(page, "claim-phone-zh-employer");

            // When she forgets to answer
            next(page, "下一步");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("请填写谁欠您的工资");
            Browser.picture(page, "claim-phone-zh-error");

            // And then answers one question after the other, changing the language on the way
            page.getByLabel("用人单位或老板的名称").fill("某建筑公司");
            page.getByText("English").click();
            assertThat(page.getByLabel("Name of the employer or boss")).hasValue("某建筑公司");
            page.getByText("中文").click();
            next(page, "下一步");
            page.getByLabel("欠薪金额（元）").fill("12500");
            page.getByLabel("欠了几个月？").fill("3");
            next(page, "下一步");
            page.getByLabel("用您自己的话写").fill("三个月工资没发");
            page.getByLabel("请不要告诉用人单位是我反映的").check();
            Browser.picture(page, "claim-phone-zh-words");
            next(page, "下一步");
            next(page, "返回上一步");
            assertThat(page.getByLabel("请不要告诉用人单位是我反映的")).isChecked();
            next(page, "下一步");
            page.getByLabel("您的姓名").fill("某某");
            page.getByLabel("您的手机号码").fill("00000000000");
            next(page, "提交");

            // Then she has a code, and the code tells how far it is
            assertThat(page.locator("h1")).hasText("已经收到您的登记");
            var code = page.locator(".code").innerText();
            Browser.picture(page, "claim-phone-zh-sent");

            // And may add photos, without what her phone wrote beside them
            next(page, "提交照片");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("请先选择照片");
            page.getByLabel("合同、考勤表或聊天记录的照片").setInputFiles(new FilePayload[] {
                new FilePayload("contract.jpg", "image/jpeg", Photos.jpeg(1200, 800, 11)),
                new FilePayload("page.txt", "image/jpeg", "no photo".getBytes(StandardCharsets.US_ASCII))
            });
            next(page, "提交照片");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("有照片不是 JPEG 或 PNG 格式");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("已收到照片（张）： 1");
            assertThat(page.locator(".code")).hasText(code);
            Browser.picture(page, "claim-phone-zh-photos");
            page.getByText("查询进度").click();
            page.getByLabel("查询码").fill(code);
            next(page, "查询");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("已收到，等待工作人员查看");
            Browser.picture(page, "track-phone-zh");
        }
    }

    @Test
    void nobodyIsKeptOutInEitherLanguageByDayOrNight() {
        for (var language : new String[] {"zh", "en"}) {
            for (var dark : new boolean[] {false, true}) {
                try (var window = browser.window(Screen.WIDE, language, dark, true)) {
                    var page = window.newPage();
                    var look = language + (dark ? "-dark" : "-light");
                    for (var path : new String[] {
                        "/intake/claim?site=" + Zone.SITE,
                        "/intake/claim",
                        "/intake/track",
                        "/intake/sites/site-1/poster"
                    }) {
                        page.navigate(address(path));
                        assertThat(Browser.barriers(page)).as(path + " " + look).isEmpty();
                    }
                    Browser.picture(page, "poster-wide-" + look);
                    page.navigate(address("/intake/claim"));
                    page.locator("main button[name=next]").click();
                    assertThat(Browser.barriers(page))
                            .as("with errors, " + look)
                            .isEmpty();
                    Browser.picture(page, "claim-wide-" + look + "-error");
                }
            }
        }
    }

    @Test
    void nobodyIsKeptOutOfAddingPhotos() {
        try (var window = browser.window(Screen.WIDE, "en", true, true)) {
            var page = window.newPage();
            page.navigate(address("/intake/claim?site=" + Zone.SITE));
            for (var answers : List.of(
                    Map.of("employer", "A firm"),
                    Map.of("amount", "12500", "months", "3"),
                    Map.of("statement", "No wages for three months"),
                    Map.of("name", "Somebody", "phone", "00000000000"))) {
                answers.forEach((field, answer) ->
                        page.locator("main [name=" + field + "]").fill(answer));
                page.locator("#next").click();
            }
            assertThat(page.locator("h1")).hasText("We have your report");
            assertThat(Browser.barriers(page)).isEmpty();
            next(page, "Send photos");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a photo first");
            assertThat(Browser.barriers(page)).isEmpty();
        }
    }

    @Test
    void theKeyboardReachesEverythingInOrder() {
        try (var window = browser.window(Screen.WIDE, "en", false, true)) {
            var page = window.newPage();
            page.navigate(address("/intake/claim?site=" + Zone.SITE));
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.getByText("中文")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("Name of the employer or boss")).isFocused();
            page.keyboard().type("A firm");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("How much are you owed?");
        }
    }

    private static void next(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + RestAssured.port + path;
    }
}
