package no.samtale.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.samtale.platform.EntrypointId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's site in a real browser, without Samtale: it stands by itself, for everybody, at every width. */
class DemoSiteBrowserTest {
    private static final String PROGRAM = System.getProperty("samtale.chromium", "/usr/bin/chromium");
    /** Nothing listens there: the loader is not found, as on a site whose chat is down. */
    private static final URI NO_SAMTALE = URI.create("http://localhost:9");

    private static DemoSite site;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        site = DemoSite.on(0);
        site.show(NO_SAMTALE, EntrypointId.random(), List::of);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(PROGRAM))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1280, LIGHT",
        "/, 390, DARK",
        "/priser, 390, LIGHT",
        "/priser, 1280, DARK",
        "/hjelp, 1280, LIGHT",
        "/kontakt, 390, DARK",
        "/kontakt, 1280, LIGHT",
        "/en, 390, LIGHT",
        "/en/prices, 1280, DARK"
    })
    void isFitForEverybody(String path, int width, ColorScheme scheme) {
        try (BrowserContext context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                // Axe itself is put into the page, which the page's policy rightly refuses to others.
                .setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + site.port() + path);

            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(Rule::getId)
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out at %d px", width)
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"/", "/priser", "/hjelp", "/kontakt", "/en", "/en/prices"})
    void keepsToItsOwnPolicyAndStoresNothing(String path) {
        try (BrowserContext context = browser.newContext()) {
            List<String> complaints = new CopyOnWriteArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
            page.navigate("http://localhost:" + site.port() + path);
            page.waitForLoadState();

            assertThat(complaints)
                    .filteredOn(text -> text.contains("Content Security Policy"))
                    .isEmpty();
            assertThat(context.cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }
}
