package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samtale.testing.FormPages;
import no.samtale.testing.FormPages.Opened;
import no.samtale.testing.TestMailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A web form as people meet it: with script, without, by keyboard alone; and what becomes of robots. */
class WebFormBrowserTest {
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    static ServerProcess server;
    static Http administrator;
    static String form;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
        administrator = TestCompany.setUp(
                        server, "Kari Nordmann", "kari@fjellsport.example", "et langt passord", "http://127.0.0.1:1")
                .administrator();
        String team = administrator
                .get("/api/console/teams", Map.of())
                .json()
                .path(0)
                .path("id")
                .asString();
        String mailbox = administrator
                .post("/api/console/mailboxes", Map.of(), TestMailServer.wanted("post@fjellsport.example", team))
                .json()
                .path("id")
                .asString();
        form = administrator
                .post("/api/console/forms", Map.of(), FormPages.wanted(mailbox, team, "Kontakt oss"))
                .json()
                .path("id")
                .asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String address(String language) {
        return server.url("/form/" + form + "?language=" + language);
    }

    private static List<String> waiting() throws IOException {
        JsonNode rows = administrator
                .get("/api/console/conversations?view=unassigned", Map.of())
                .json()
                .path("rows");
        return rows.valueStream().map(row -> row.path("preview").asString("")).toList();
    }

    private static BrowserContext opened(Chromium chromium, boolean script, int width) {
        return chromium.open(options ->
                options.setLocale("nb-NO").setJavaScriptEnabled(script).setViewportSize(width, Sight.HEIGHT));
    }

    @Test
    @DisplayName("P06 a web form is filled in with script, wide and narrow, in both languages")
    void isFilledInWithScript() throws IOException {
        try (Chromium chromium = new Chromium(folder.resolve("script"))) {
            Page page = opened(chromium, true, 390).pages().getFirst();
            Sight sight = new Sight("nb", 390, BOTH);
            page.navigate(address("en"));
            sight.at(page, "form-en");
            page.navigate(address("nb"));
            sight.at(page, "form");
            page.locator("#f-navn").fill("Nora med skript");
            page.locator("button[type=submit]").click();
            PlaywrightAssertions.assertThat(page.locator("#faults")).isFocused();
            assertThat(page.title()).startsWith("Feil:");
            sight.at(page, "form-faults");
            PlaywrightAssertions.assertThat(page.locator("#f-navn")).hasValue("Nora med skript");
            page.locator("#faults a").first().click();
            PlaywrightAssertions.assertThat(page.locator("#f-epost")).isFocused();
            page.locator("#f-epost").fill("nora@example.no");
            page.locator("#f-melding").fill("Se https://www.example.no/ordre/1");
            page.locator("button[type=submit]").click();
            page.waitForURL("**/thanks?**");
            sight.at(page, "form-thanks");
            page.reload();
            assertThat(waiting())
                    .filteredOn(text -> text.contains("Nora med skript"))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("P06 what a form brought is marked as a form for agents, whose answers go by mail")
    void isSeenAsAForm() {
        try (Chromium people = new Chromium(folder.resolve("seen"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            Page filled = opened(people, true, 1280).pages().getFirst();
            filled.navigate(address("nb"));
            filled.locator("#f-navn").fill("Ida Strøm");
            filled.locator("#f-epost").fill("ida@example.no");
            filled.locator("#f-melding").fill("Når åpner dere?");
            filled.locator("button[type=submit]").click();
            filled.waitForURL("**/thanks?**");

            AgentPage agent = AgentPage.signedIn(
                    opened(agents, true, 1280), server, "kari@fjellsport.example", "et langt passord");
            Page console = agent.page();
            console.navigate(server.url("/console/#/unassigned"));
            Locator row = console.locator("a", new Page.LocatorOptions().setHasText("Ida Strøm"))
                    .first();
            PlaywrightAssertions.assertThat(row).containsText("Skjema");
            agent.open("Ida Strøm");
            PlaywrightAssertions.assertThat(console.locator("header .channel")).hasText("Skjema");
            PlaywrightAssertions.assertThat(console.getByText("Lenket til før samtalen begynte"))
                    .isVisible();
            for (int width : new int[] {1280, 390}) {
                console.setViewportSize(width, Sight.HEIGHT);
                new Sight("nb", width, BOTH).at(console, "form-conversation");
            }
        }
    }

    @Test
    @DisplayName("P06 a web form is filled in without script")
    void isFilledInWithoutScript() throws IOException {
        try (Chromium chromium = new Chromium(folder.resolve("plain"))) {
            Page page = opened(chromium, false, 1280).pages().getFirst();
            page.navigate(address("nb"));
            page.locator("button[type=submit]").click();
            PlaywrightAssertions.assertThat(page.locator("#f-epost-error")).isVisible();
            page.locator("#f-navn").fill("Nils uten skript");
            page.locator("#f-epost").fill("nils@example.no");
            page.locator("#f-melding").fill("Hei");
            page.locator("#f-tema-1").check();
            // Nobody types faster; what is waited for here is the rule itself.
            page.waitForTimeout(3_100);
            page.locator("button[type=submit]").click();
            page.waitForURL("**/thanks?**");
            assertThat(waiting())
                    .filteredOn(text -> text.contains("Nils uten skript"))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("P06 a web form is filled in by keyboard alone")
    void isFilledInByKeyboard() throws IOException {
        try (Chromium chromium = new Chromium(folder.resolve("keys"))) {
            Page page = opened(chromium, true, 1280).pages().getFirst();
            page.navigate(address("nb"));
            new Sight("nb", 1280, BOTH).at(page, "form-wide");
            page.locator("header a").focus();
            press(page, "Tab");
            page.keyboard().type("Tone med taster");
            press(page, "Tab");
            page.keyboard().type("tone@example.no");
            press(page, "Tab", "Tab", "Tab");
            page.keyboard().type("Bare taster");
            for (int steps = 0; steps < 30 && !isOn(page, "button[type=submit]"); steps++) {
                assertThat(isOn(page, "#website")).as("the trap is no stop").isFalse();
                press(page, "Tab");
            }
            press(page, "Enter");
            page.waitForURL("**/thanks?**");
            assertThat(waiting())
                    .filteredOn(text -> text.contains("Tone med taster"))
                    .hasSize(1);
        }
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static boolean isOn(Page page, String selector) {
        return Boolean.TRUE.equals(page.evaluate("(wanted) => document.activeElement?.matches(wanted)", selector));
    }

    @Test
    @DisplayName("P18 a proof that was used is refused, and a thousand robots reach no agent")
    void keepsRobotsOut() throws IOException {
        FormPages pages = new FormPages(server.port());
        Opened first = pages.open(form);
        Map<String, String> filled = Map.of("navn", "Rolf Robot", "epost", "rolf@example.no", "melding", "Hei");
        String proof = FormPages.solved(first);
        assertThat(pages.post(form, Map.of("page", first.page(), "proof", proof), filled)
                        .statusCode())
                .isEqualTo(303);
        assertThat(pages.post(form, Map.of("page", pages.open(form).page(), "proof", proof), filled)
                        .statusCode())
                .isEqualTo(422);
        List<String> before = waiting();
        IntStream.range(0, 1_000).parallel().forEach(n -> pages.post(form, Map.of(), filled));
        assertThat(waiting()).isEqualTo(before);
    }
}
