package org.anxin.testkit;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, the one that the system has. Where there is none, tests that ask for it are skipped and say so. */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Where pictures of pages go; they are taken only when asked for, since no two runs give the same bytes. */
    private static final String SCREENS = "anxin.screens";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** What the page is looked at on. */
    public enum Screen {
        /** A small phone. */
        PHONE(360, 740),
        /** A desk. */
        WIDE(1366, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Starts it; skips the test where the system has none. */
    public static Browser open() {
        var path = find();
        Assumptions.assumeTrue(path.isPresent(), "no Chromium on the PATH: pages aren't tested in a browser");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        return new Browser(playwright, chromium);
    }

    /**
     * A browser window of its own.
     *
     * @param language that it asks for
     * @param script whether it runs JavaScript
     */
    public BrowserContext window(Screen screen, String language, boolean dark, boolean script) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale(language)
                .setJavaScriptEnabled(script)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** What the checker finds wrong with a page, rule and place; the window has to run JavaScript. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " at " + node.getHtml()))
                        .toList();
    }

    /** Takes a picture for the documents, when the tests were asked to ({@code -Danxin.screens=<folder>}). */
    public static void picture(Page page, String name) {
        var folder = System.getProperty(SCREENS);
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
