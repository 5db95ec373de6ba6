package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the conversation: texts that come forward on the company's pages, emoji, the foot. */
class AroundTheChatBrowserTest {
    private static final String WORDS = "Lurer du på noe om prisene?";
    private static final String ENTRYPOINTS = "/api/console/entrypoints/";
    /** Longer than the rule's two seconds. */
    private static final int A_WHILE = 4_000;

    private static final String KEPT = "() => localStorage.length + sessionStorage.length";
    private static final String LONG = """
            () => document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Pris</p>'.repeat(80))
            """;
    private static final String IS_CLEAR_OF_THE_END = """
            () => {
              scrollTo(0, document.documentElement.scrollHeight);
              const root = [...document.querySelectorAll('div')].map((one) => one.shadowRoot)
                  .find((one) => one?.querySelector('.box'));
              const last = [...document.querySelectorAll('main p')].at(-1).getBoundingClientRect();
              return last.bottom <= root.querySelector('.box').getBoundingClientRect().top;
            }
            """;
    private static final String LINES =
            "foot => new Set([...foot.children].map(one => Math.round(one.getBoundingClientRect().top))).size";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    static ServerProcess server;
    static CompanySite site;
    static TestCompany company;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
        site = new CompanySite();
        company = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
        site.embed(server.url("/loader.js"), company.entrypoint(), "data-proactive");
        Map<String, Object> settings = new HashMap<>();
        company.administrator()
                .get(ENTRYPOINTS + company.entrypoint(), Map.of())
                .json()
                .properties()
                .forEach(field -> settings.put(field.getKey(), field.getValue()));
        settings.remove("id");
        settings.remove("inboxId");
        settings.put("languages", List.of("nb"));
        settings.put("texts", Map.of("nb", Map.of("title", "Spør oss", "greeting", "Hei")));
        settings.put(
                "proactive",
                List.of(
                        rule("/priser", "open", "Denne vises ikke, for ingen er der."),
                        rule("/priser", "always", WORDS)));
        Http.Answer saved = company.administrator().put(ENTRYPOINTS + company.entrypoint(), Map.of(), settings);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private static Map<String, Object> rule(String path, String shown, String words) {
        return Map.of("path", path, "seconds", 2, "shown", shown, "texts", Map.of("nb", words));
    }

    @AfterAll
    static void end() {
        server.close();
        site.close();
    }

    @Test
    @DisplayName("P12 P20 a text comes forward by the page's path alone: nothing is sent and nothing is stored")
    void bringsATextForwardWithoutTracking() {
        try (Chromium chromium = new Chromium(folder.resolve("visitor"))) {
            BrowserContext browser = chromium.open();
            List<String> asked = new CopyOnWriteArrayList<>();
            browser.onRequest(request -> asked.add(request.url()));
            Page page = VisitorPage.on(browser, site.origin() + "/priser").page();

            PlaywrightAssertions.assertThat(text(page)).isVisible();
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS).filter(said(WORDS)))
                    .hasCount(1);
            for (int width : List.of(1_280, 390)) {
                page.setViewportSize(width, Sight.HEIGHT);
                new Sight("nb", width, List.of(ColorScheme.LIGHT, ColorScheme.DARK)).at(page, "proactive");
            }
            page.evaluate(LONG);
            page.setViewportSize(320, 640);
            assertThat(page.evaluate(IS_CLEAR_OF_THE_END)).isEqualTo(true);
            assertThat(asked)
                    .filteredOn(url -> url.startsWith(server.url("")))
                    .containsExactly(server.url("/loader.js"), server.url("/loader.js/" + company.entrypoint()));
            assertThat(page.evaluate(KEPT)).isEqualTo(0);
            assertThat(browser.cookies()).isEmpty();

            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(text(page)).hasCount(0);
            page.waitForTimeout(A_WHILE);
            PlaywrightAssertions.assertThat(text(page)).hasCount(0);

            page.navigate(site.origin() + "/om-oss");
            page.waitForTimeout(A_WHILE);
            PlaywrightAssertions.assertThat(text(page)).hasCount(0);
            assertThat(asked)
                    .filteredOn(url -> url.startsWith(server.url("")))
                    .noneMatch(url -> url.contains("priser") || url.contains("om-oss"));
        }
    }

    @Test
    void opensTheChatByTheText() {
        try (Chromium chromium = new Chromium(folder.resolve("opens"))) {
            VisitorPage visitor = VisitorPage.on(chromium.open(), site.origin() + "/priser");
            text(visitor.page()).press("Enter");
            visitor.awaitShows("Start samtalen");
            PlaywrightAssertions.assertThat(text(visitor.page())).hasCount(0);
        }
    }

    @Test
    void writesAnEmojiByKeyboardAndKeepsTheFootOnOneLine() {
        try (Chromium chromium = new Chromium(folder.resolve("emoji"))) {
            VisitorPage visitor = VisitorPage.on(chromium.open(), site.origin() + "/");
            visitor.openChat();
            visitor.start("Har dere kaffe?");
            visitor.chat()
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Sett inn emoji"))
                    .press("Enter");
            Locator search = visitor.chat().getByLabel("Søk etter emoji");
            PlaywrightAssertions.assertThat(search).isFocused();
            for (int width : List.of(1_280, 390)) {
                visitor.page().setViewportSize(width, Sight.HEIGHT);
                new Sight("nb", width, List.of(ColorScheme.LIGHT, ColorScheme.DARK)).at(visitor.page(), "emoji");
            }
            search.fill("kaff");
            search.press("ArrowDown");
            PlaywrightAssertions.assertThat(visitor.chat()
                            .getByRole(AriaRole.GRIDCELL, new FrameLocator.GetByRoleOptions().setName("kaffe")))
                    .isFocused();
            visitor.page().keyboard().press("Enter");
            Locator field = visitor.chat().getByLabel("Skriv en melding");
            PlaywrightAssertions.assertThat(field).hasValue("☕");
            PlaywrightAssertions.assertThat(field).isFocused();
            field.press("Enter");
            visitor.awaitSays("☕");

            for (int width : List.of(1_280, 390, 360, 320)) {
                visitor.page().setViewportSize(width, 640);
                assertThat(visitor.chat().locator("footer").evaluate(LINES))
                        .as("lines of the foot at " + width)
                        .isEqualTo(1);
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("foot-" + width + ".png")));
            }
        }
    }

    private static Locator text(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(WORDS));
    }

    private static Locator.FilterOptions said(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
