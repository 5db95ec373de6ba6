package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Mails as agents meet them in the console: what is shown, what is folded, and what never leaves the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailBrowserTest {
    private static final String OURS = "kundeservice@fjellsport.example";
    private static final String NORA = "nora@kunde.example";
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private Path folder;

    private ServerProcess server;
    private CompanySite site;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        this.folder = folder;
        server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
        site = new CompanySite();
        TestCompany company = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
        SampleMails.all(OURS, NORA).forEach(mail -> TestMailServer.deliver(OURS, mail));
        Http http = company.administrator();
        String team =
                http.get("/api/console/teams", Map.of()).json().at("/0/id").asString();
        Http.Answer mailbox = http.post("/api/console/mailboxes", Map.of(), TestMailServer.wanted(OURS, team));
        assertThat(mailbox.status()).isEqualTo(201);
        goesOnBy(company, mailbox.json().path("id").asString());
        site.embed(server, company.entrypoint());
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> TestMailServer.unread(OURS) == 0);
    }

    /** The company's chat goes on by the mailbox when a visitor has left. */
    private static void goesOnBy(TestCompany company, String mailbox) throws IOException {
        String path = "/api/console/entrypoints/" + company.entrypoint();
        ObjectNode settings =
                (ObjectNode) company.administrator().get(path, Map.of()).json();
        settings.remove(List.of("id", "inboxId"));
        ((ObjectNode) settings.path("service")).put("onward", mailbox);
        Http.Answer saved = company.administrator().put(path, Map.of(), settings);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        server.close();
        site.close();
    }

    @Test
    @DisplayName("P06 an agent reads a mail, unfolds what is quoted, has pictures fetched and answers, by keyboard too")
    void isReadAndAnswered() {
        try (Chromium chromium = new Chromium(folder.resolve("agent"))) {
            BrowserContext browser = chromium.open(options -> options.setViewportSize(1280, 900));
            Queue<String> asked = requests(browser);
            Page page = signedIn(browser);
            openMail(page, "pakken");

            Locator mail = page.locator(".bubble.mail");
            PlaywrightAssertions.assertThat(mail).containsText("Bekreftet avsender");
            PlaywrightAssertions.assertThat(mail).not().containsText("Vi sendte den");
            mail.getByRole(AriaRole.BUTTON, named("Vis sitert tekst")).press("Enter");
            PlaywrightAssertions.assertThat(mail).containsText("Vi sendte den");

            mail.getByRole(AriaRole.BUTTON, named("Vis slik den ble sendt")).press("Enter");
            FrameLocator sent = page.frameLocator(".bubble.mail iframe");
            PlaywrightAssertions.assertThat(sent.getByText("Hvor er pakken min?"))
                    .isVisible();
            PlaywrightAssertions.assertThat(sent.locator("img[data-inline-picture]"))
                    .hasAttribute("src", java.util.regex.Pattern.compile("blob:.*"));
            PlaywrightAssertions.assertThat(sent.getByText("Gammel tekst"))
                    .not()
                    .isVisible();
            sent.locator("summary").press("Enter");
            PlaywrightAssertions.assertThat(sent.getByText("Gammel tekst")).isVisible();
            assertThat(asked).as("before the click").noneMatch(url -> url.contains("/pictures/"));
            PlaywrightAssertions.assertThat(mail).containsText("Ett sporingsbilde er fjernet.");

            mail.getByRole(AriaRole.BUTTON, named("Vis bilder")).press("Enter");
            PlaywrightAssertions.assertThat(mail).containsText("Ett bilde kunne ikke hentes.");
            assertThat(asked).anyMatch(url -> url.contains("/pictures/0"));
            assertThat(asked).as("nobody but our own server").allMatch(this::isOurs);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta samtalen"))
                    .click();
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Svar til"))
                    .fill("Den kommer i morgen.");
            page.keyboard().press("Enter");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> TestMailServer.handedOver(NORA).size() == 1);
        }
    }

    @Test
    @DisplayName(
            "P06 a visitor asks to have the answer by e-mail, is told that the address is confirmed first, and takes it back")
    void asksForTheAnswerByMail() {
        try (Chromium chromium = new Chromium(folder.resolve("visitor"))) {
            VisitorPage visitor = VisitorPage.on(opened(chromium), site.origin());
            Sight sight = new Sight("nb", 390, BOTH);
            visitor.openChat();
            visitor.chat().getByLabel("Navn").fill("Ola Dahl");
            visitor.start("Kan dere svare senere?");
            Locator line = visitor.chat().locator("form.onward");
            PlaywrightAssertions.assertThat(line).containsText("Skal vi sende svaret på e-post hvis du går?");
            sight.at(visitor.page(), "onward-question");

            line.getByRole(AriaRole.BUTTON, named("Ja takk")).press("Enter");
            line.getByLabel("E-post").fill("ola");
            line.getByLabel("E-post").press("Enter");
            PlaywrightAssertions.assertThat(line.getByRole(AriaRole.ALERT)).containsText("Skriv e-postadressen din");
            sight.at(visitor.page(), "onward-address");
            line.getByLabel("E-post").fill("ola.dahl@kunde.example");
            line.getByLabel("E-post").press("Enter");
            PlaywrightAssertions.assertThat(line).containsText("Vi sender svaret på e-post hvis du går.");
            visitor.page().reload();
            visitor.openChat();
            PlaywrightAssertions.assertThat(line).isVisible();
            PlaywrightAssertions.assertThat(line).containsText("Vi sender svaret på e-post hvis du går.");
            sight.at(visitor.page(), "onward-wished");

            line.getByRole(AriaRole.BUTTON, named("Angre")).press("Enter");
            PlaywrightAssertions.assertThat(line).containsText("Skal vi sende svaret på e-post hvis du går?");
        }
    }

    private static BrowserContext opened(Chromium chromium) {
        return chromium.open(options -> options.setLocale("nb-NO").setViewportSize(390, Sight.HEIGHT));
    }

    /** As if our server had fetched it: whether it does is for tests that may have an internet of their own. */
    @Test
    void showsAPictureThatOurServerHasFetched() {
        try (Chromium chromium = new Chromium(folder.resolve("pictures"))) {
            BrowserContext browser = chromium.open();
            browser.route(
                    "**/pictures/0",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("image/png")
                            .setBodyBytes(SampleMails.PNG)));
            Page page = signedIn(browser);
            openMail(page, "pakken");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis slik den ble sendt"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis bilder"))
                    .click();
            Locator picture = page.frameLocator(".bubble.mail iframe").locator("img[data-remote-picture='0']");
            PlaywrightAssertions.assertThat(picture).hasAttribute("src", java.util.regex.Pattern.compile("blob:.*"));
            assertThat(picture.evaluate("img => img.naturalWidth")).isEqualTo(1);
        }
    }

    /** Without the frame, in which axe cannot run, as nothing can. */
    @ParameterizedTest
    @CsvSource({"nb,1280", "nb,390", "en,390"})
    void isFitForEverybodyInAllItsKinds(String language, int width) {
        try (Chromium chromium = new Chromium(folder.resolve("sight" + language + width))) {
            Page page = signedIn(chromium.open(options -> options.setViewportSize(width, Sight.HEIGHT)));
            speak(page, language);
            page.reload();
            Sight sight = new Sight(language, width, BOTH);
            for (String kind : List.of("pakken", "kampanje", "borte", "uten tekst", "innkalling")) {
                openMail(page, kind);
                sight.at(page, "mail-" + kind.replace(' ', '-'));
                page.goBack();
            }
            speak(page, "nb");
        }
    }

    private static void speak(Page page, String language) {
        page.evaluate("""
                async (language) => {
                  const headers = { 'Content-Type': 'application/json' };
                  const body = JSON.stringify({ name: 'Åse Vik', language });
                  const answer = await fetch('/api/console/profile', { method: 'PUT', headers, body });
                  if (!answer.ok) throw new Error(await answer.text());
                }
                """, language);
    }

    private boolean isOurs(String url) {
        return url.startsWith(server.url("/")) || url.startsWith("blob:" + server.url("/"));
    }

    private static Queue<String> requests(BrowserContext browser) {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        browser.onRequest(request -> asked.add(request.url()));
        return asked;
    }

    private Page signedIn(BrowserContext browser) {
        return AgentPage.signedIn(browser, server, "ase@example.no", "et langt passord")
                .page();
    }

    /** Opens the mail whose words hold this. */
    private void openMail(Page page, String word) {
        page.navigate(server.url("/console/#/all"));
        page.locator("a", new Page.LocatorOptions().setHasText(word)).first().click();
        PlaywrightAssertions.assertThat(page.locator(".bubble.mail")).isVisible();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
