package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Asking how it went, as a company chooses it, a person answers, and an agent reads. */
class SurveyBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final String SAID = "Hvordan leser jeg av måleren?";
    private static final String ANSWERED = "Tallene står på skjermen i sikringsskapet";
    private static final String COMMENT = "Kari var rask";
    private static final String EMAIL = "eva.strand@post.example";
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{4} \\d{4})$");
    private static final Pattern LINK = Pattern.compile("(http\\S+/survey/[A-Za-z0-9_-]{64})");
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    @BeforeAll
    static void start() {
        OnTheDemo.server = ServerProcess.start(
                folder.resolve("data"),
                ServerProcess.freePorts(),
                "--samtale.demo=true",
                "--samtale.webchat.new-conversations=100",
                "--samtale.survey.after=1s");
    }

    @AfterAll
    static void close() {
        OnTheDemo.server.close();
    }

    @Test
    @DisplayName(
            "P36 a company has people asked how it went; one answers by keyboard and without script, and the agent reads it")
    void asksAndReads() {
        try (Chromium people = new Chromium(folder.resolve("person"));
                Chromium readers = new Chromium(folder.resolve("reader"));
                Chromium agents = new Chromium(folder.resolve("agent"));
                Chromium supervisors = new Chromium(folder.resolve("supervisor"))) {
            choose(supervisors);
            BrowserContext browser = OnTheDemo.opened(people, "nb", WIDE);
            VisitorPage visitor = chat(browser);
            proveTheAddress(browser);
            Page agent = answerAndClose(agents, visitor);

            String link = DemoMails.found(browser, EMAIL, LINK);
            BrowserContext plain = readers.open(options -> options.setJavaScriptEnabled(false));
            answerByKeyboard(plain.newPage(), link);
            assertThat(agent.getByText("Svært bra")).isVisible();
            assertThat(agent.getByText(COMMENT)).isVisible();
            look(browser, link);
            lookAtTheAnswer(agent);
        }
    }

    private static void choose(Chromium supervisors) {
        BrowserContext context = OnTheDemo.opened(supervisors, "nb", WIDE);
        Page page = AgentPage.signedIn(context, OnTheDemo.server, Demo.SUPERVISOR, Demo.PASSWORD)
                .page();
        page.navigate(OnTheDemo.server.url("/console/#/settings/surveys"));
        page.getByRole(AriaRole.CHECKBOX).first().waitFor();
        for (Locator box : page.getByRole(AriaRole.CHECKBOX).all()) {
            box.focus();
            page.keyboard().press("Space");
            assertThat(box).isChecked();
        }
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, Sight.HEIGHT);
            new Sight("nb", width, BOTH).at(page, "surveys-settings");
        }
    }

    private static VisitorPage chat(BrowserContext browser) {
        VisitorPage visitor = VisitorPage.on(browser, OnTheDemo.site("/"));
        visitor.openChat();
        visitor.chat().locator("#name").fill("Eva Strand");
        visitor.chat().locator("#email").fill(EMAIL);
        visitor.start(SAID);
        return visitor;
    }

    private static void proveTheAddress(BrowserContext browser) {
        Page portal = browser.newPage();
        portal.navigate(OnTheDemo.server.url("/privacy"));
        portal.getByLabel("E-postadressen din").fill(EMAIL);
        button(portal, "Send kode").click();
        portal.getByLabel("Koden fra e-posten").fill(DemoMails.found(browser, EMAIL, CODE));
        button(portal, "Gå inn").click();
        assertThat(portal.getByText("Spørsmål på e-post om hvordan det gikk, til " + EMAIL))
                .isVisible();
        portal.close();
    }

    private static Page answerAndClose(Chromium agents, VisitorPage visitor) {
        AgentPage agent =
                AgentPage.signedIn(OnTheDemo.opened(agents, "nb", WIDE), OnTheDemo.server, Demo.AGENT, Demo.PASSWORD);
        agent.becomeAvailable();
        agent.open(SAID);
        agent.write(ANSWERED);
        visitor.awaitSays(ANSWERED);
        button(agent.page(), "Avslutt").first().click();
        assertThat(agent.page().getByText("Ikke svart ennå")).isVisible();
        return agent.page();
    }

    /** From the top of the page, by nothing but keys. */
    private static void answerByKeyboard(Page page, String link) {
        page.navigate(link);
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Hvordan gikk samtalen?")))
                .isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        for (int rating = 1; rating < 5; rating++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.getByLabel("Svært bra")).isChecked();
        page.keyboard().press("Tab");
        page.keyboard().type(COMMENT);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Takk for svaret")))
                .isVisible();
    }

    private static void look(BrowserContext browser, String link) {
        Page page = browser.newPage();
        for (String language : List.of("nb", "en")) {
            for (int width : new int[] {WIDE, NARROW}) {
                Sight sight = new Sight(language, width, BOTH);
                page.setViewportSize(width, Sight.HEIGHT);
                page.navigate(link + "?language=" + language);
                sight.at(page, "survey");
                page.getByRole(AriaRole.BUTTON).click();
                assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
                sight.at(page, "survey-missing");
            }
        }
        page.getByLabel("Very well").check();
        page.getByLabel(Pattern.compile("^Do you want to say more")).fill(COMMENT);
        page.getByRole(AriaRole.BUTTON).click();
        new Sight("en", NARROW, BOTH).at(page, "survey-thanks");
        page.navigate(OnTheDemo.server.url("/survey/" + "A".repeat(64)));
        new Sight("nb", NARROW, BOTH).at(page, "survey-none");
    }

    private static void lookAtTheAnswer(Page agent) {
        agent.getByText(COMMENT).scrollIntoViewIfNeeded();
        new Sight("nb", WIDE, BOTH).at(agent, "survey-answered");
        agent.setViewportSize(NARROW, Sight.HEIGHT);
        agent.navigate(agent.url().replaceFirst("(/contact)?$", "/contact"));
        agent.getByText(COMMENT).scrollIntoViewIfNeeded();
        new Sight("nb", NARROW, BOTH).at(agent, "survey-answered");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
