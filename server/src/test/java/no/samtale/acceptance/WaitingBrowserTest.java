package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samtale.acceptance.proof.SeamFolder;
import no.samtale.acceptance.proof.seam.Control;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** When the chat is open and when nobody answers, in two browsers, on a server whose clock goes through Easter and May 2027. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaitingBrowserTest {
    private static final String EMAIL = "ase@example.no";
    private static final String PASSWORD = "et langt passord";
    private static final String ENTRYPOINTS = "/api/console/entrypoints/";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    static Control control;
    static ServerProcess server;
    static CompanySite site;
    private static Duration ahead = Duration.ZERO;
    static TestCompany company;

    @BeforeAll
    static void start() throws IOException {
        control = new Control(Files.createDirectories(folder.resolve("control")));
        server = ServerProcess.startWith(
                folder.resolve("data"),
                ServerProcess.freePorts(),
                List.of(
                        "-Dloader.path=" + SeamFolder.in(folder.resolve("seam")),
                        "-D" + Control.PROPERTY + "=" + control.folder()),
                "--db-scheduler.polling-interval=500ms",
                "--samtale.webchat.new-conversations=1000");
        site = new CompanySite();
        company = TestCompany.setUp(server, "Åse Vik", EMAIL, PASSWORD, site.origin());
        site.embed(server, company.entrypoint());
    }

    @AfterAll
    static void end() {
        server.close();
        site.close();
    }

    @Test
    @Order(2)
    void asksEndsAndGoesOnWithTheSameAgent() throws IOException {
        set(null, 1, 2);
        try (Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            AgentPage agent = AgentPage.signedIn(agents.open(), server, EMAIL, PASSWORD);
            agent.becomeAvailable();
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin() + "/");
            visitor.openChat();
            visitor.awaitShows("Vi svarer nå");
            visitor.start("Har dere rundstykker?");
            agent.open("Har dere rundstykker?");
            agent.write("Ja. Hvor mange?");
            visitor.awaitSays("Ja. Hvor mange?");

            later(Duration.ofSeconds(70));
            visitor.awaitShows("Er du der fortsatt?");
            awaitShows(agent.page(), "Den besøkende er spurt om hen er der");
            look(visitor.page(), "widget-warned");
            awaitPresent(agent.page());
            later(Duration.ofSeconds(70));
            visitor.awaitShows("Samtalen ble avsluttet fordi det var stille");
            awaitShows(agent.page(), "fordi den besøkende ikke svarte");
            look(visitor.page(), "widget-ended");

            visitor.write("Ti, takk.");
            visitor.awaitSays("Ti, takk.");
            visitor.awaitShows("Samtalen fortsetter");
            visitor.awaitShows("Du snakker med Åse");
            agent.awaitSays("Ti, takk.");
            keeps(visitor);
        }
    }

    /** A leap of the clock makes agents seem gone until the next heartbeat: after two in a row they would lose what they have. */
    private static void awaitPresent(Page page) throws IOException {
        JsonNode agents = agents();
        for (int tries = 0; !agents.path(0).path("present").asBoolean(false); tries++) {
            assertThat(tries).as("tries until the agent is here: %s", agents).isLessThan(300);
            page.waitForTimeout(200);
            agents = agents();
        }
    }

    private static JsonNode agents() throws IOException {
        return company.administrator().get("/api/console/agents", Map.of()).json();
    }

    private static void keeps(VisitorPage visitor) throws IOException {
        Download download = visitor.page().waitForDownload(() -> visitor.chat()
                .getByRole(AriaRole.BUTTON, named("Last ned samtalen"))
                .click());
        assertThat(download.suggestedFilename()).matches("samtale-\\d{4}-\\d\\d-\\d\\d\\.txt");
        assertThat(Files.readString(download.path()))
                .contains("Har dere rundstykker?", "Ja. Hvor mange?", "Ti, takk.")
                .doesNotContain("Vik");
    }

    @Test
    @Order(1)
    void takesAMessageWhileClosedWhoseAnswerWaitsOnThePage() throws IOException {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo")));
        set(hours(closed(today), closed(today.plusDays(1))), 6, 8);
        try (Chromium visitors = new Chromium(folder.resolve("left"));
                Chromium agents = new Chromium(folder.resolve("answers"))) {
            BrowserContext browser = visitors.open();
            VisitorPage visitor = VisitorPage.on(browser, site.origin() + "/");
            visitor.openChat();
            visitor.awaitShows("Stengt nå");
            look(visitor.page(), "widget-closed");
            visitor.start("Har dere boller på tirsdag?");
            visitor.awaitShows("Meldingen din ligger i køen");
            look(visitor.page(), "widget-left");
            visitor.page().navigate("about:blank");

            AgentPage agent = AgentPage.signedIn(agents.open(), server, EMAIL, PASSWORD);
            agent.becomeAvailable();
            awaitShows(agent.page(), "Svar senere");
            agent.open("Har dere boller på tirsdag?");
            agent.write("Ja, fra klokka åtte.");
            agent.awaitSays("Ja, fra klokka åtte.");

            visitor = VisitorPage.on(browser, site.origin() + "/");
            visitor.awaitSays("Ja, fra klokka åtte.");
        }
    }

    @Test
    @Order(4)
    void isClosedOverEaster() throws IOException {
        set(hours(), 6, 8);
        at("2027-03-25T10:00:00Z");
        assertClosed("Vi åpner tirsdag 30. mars klokka 08.00.");
    }

    @Test
    @Order(5)
    void isClosedOnTheSeventeenthOfMay() {
        at("2027-05-17T10:00:00Z");
        assertClosed("Vi åpner i morgen klokka 08.00.");
    }

    private static void assertClosed(String opens) {
        try (Chromium visitors = new Chromium(folder.resolve("visitor-" + opens.hashCode()))) {
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin() + "/");
            visitor.openChat();
            visitor.awaitShows("Stengt nå");
            visitor.awaitShows(opens);
        }
    }

    @Test
    @Order(3)
    void showsWhoSetsItUpWhatItLooksLike() throws IOException {
        set(hours(), 6, 8);
        try (Chromium agents = new Chromium(folder.resolve("settings"))) {
            Page page =
                    AgentPage.signedIn(agents.open(), server, EMAIL, PASSWORD).page();
            page.navigate(server.url("/console/#/settings/entrypoints/" + company.entrypoint()));
            FrameLocator preview = page.frameLocator("iframe[src*='/widget/preview']");
            PlaywrightAssertions.assertThat(preview.getByText("Vi svarer nå").first())
                    .isVisible(IN_TIME);
            page.getByLabel("Vis", new Page.GetByLabelOptions().setExact(true)).selectOption("offline");
            PlaywrightAssertions.assertThat(preview.getByText("Stengt nå").first())
                    .isVisible(IN_TIME);
            look(page, "settings-entrypoint");
            page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Mandag"))
                    .scrollIntoViewIfNeeded();
            look(page, "settings-hours");
            page.locator("iframe").scrollIntoViewIfNeeded();
            look(page, "settings-preview");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Legg til tid lørdag"))
                    .press("Enter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre"))
                    .press("Enter");
            awaitShows(page, "En inngang er et sted på nettet");
            assertThat(settings().at("/service/hours/weekly")).hasSize(6);
        }
    }

    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(60_000);

    private static void awaitShows(Page page, String words) {
        PlaywrightAssertions.assertThat(page.getByText(words).first()).isVisible(IN_TIME);
    }

    /** At a desk and on a phone, light and dark. */
    private static void look(Page page, String what) {
        for (int width : List.of(1_280, 390)) {
            page.setViewportSize(width, Sight.HEIGHT);
            new Sight("nb", width, List.of(ColorScheme.LIGHT, ColorScheme.DARK)).at(page, what);
        }
        page.setViewportSize(1_280, Sight.HEIGHT);
    }

    private static void at(String instant) {
        ahead = Duration.between(Clock.systemUTC().instant(), Instant.parse(instant));
        control.ahead(ahead);
    }

    private static void later(Duration by) {
        ahead = ahead.plus(by);
        control.ahead(ahead);
    }

    private static JsonNode settings() throws IOException {
        return company.administrator()
                .get(ENTRYPOINTS + company.entrypoint(), Map.of())
                .json();
    }

    private static void set(@Nullable Map<String, Object> hours, int warnAfter, int closeAfter) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings().properties().forEach(field -> settings.put(field.getKey(), field.getValue()));
        settings.remove("id");
        settings.remove("inboxId");
        Map<String, Object> service = new HashMap<>(Map.of(
                "patience",
                Map.of("closing", true, "warnAfter", warnAfter, "closeAfter", closeAfter, "offerAfter", 4),
                "formEmail",
                "as_before_chat"));
        service.put("hours", hours);
        settings.put("service", service);
        Http.Answer saved = company.administrator().put(ENTRYPOINTS + company.entrypoint(), Map.of(), settings);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    /** Eight to four on weekdays, closed on holidays. */
    @SafeVarargs
    private static Map<String, Object> hours(Map<String, Object>... dates) {
        return Map.of(
                "zone",
                "Europe/Oslo",
                "weekly",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(day -> Map.of("day", day, "from", 480, "to", 960))
                        .toList(),
                "holidays",
                true,
                "eves",
                List.of(),
                "dates",
                List.of(dates));
    }

    private static Map<String, Object> closed(LocalDate date) {
        return Map.of("date", date.toString());
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }
}
