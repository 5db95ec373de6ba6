package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two people: a visitor who is asked, says yes, shares and says no again, and an agent who sees what was agreed to. */
class ConsentBrowserTest {
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    /** Notes in each window whether the browser was asked for the place, and lets it be asked. */
    private static final String WATCH_PLACE = """
            const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
            navigator.geolocation.getCurrentPosition = (...all) => { console.log('place asked for'); ask(...all); };
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName(
            "P03 P11 P12 P13 P20 P21 a visitor agrees, shares and withdraws; the agent sees no more than that, and the chat goes on")
    void agreesAndWithdraws() {
        int port = ServerProcess.freePorts();
        String site = "http://127.0.0.1:" + (port + 1);
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), port, "--samtale.demo=true");
                Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            BrowserContext browser = visitors.open(options -> options.setViewportSize(1280, Sight.HEIGHT)
                    .setGeolocation(new Geolocation(59.9139, 10.7522))
                    .setPermissions(List.of("geolocation")));
            browser.addInitScript(WATCH_PLACE);
            List<String> collected = new CopyOnWriteArrayList<>();
            List<String> said = new CopyOnWriteArrayList<>();
            browser.onRequest(request -> {
                if (request.url().endsWith("/pages") || request.url().endsWith("/position")) {
                    collected.add(request.url());
                }
            });
            browser.onConsoleMessage(message -> said.add(message.text()));
            VisitorPage visitor = VisitorPage.on(browser, site + "/priser");
            visitor.openChat();
            visitor.chat().getByLabel("Navn").fill("Per Ås");
            visitor.start("Hva koster strømmen?");

            AgentPage agent = AgentPage.signedIn(
                    agents.open(options -> options.setViewportSize(1440, Sight.HEIGHT)),
                    server,
                    Demo.AGENT,
                    Demo.PASSWORD);
            agent.becomeAvailable();
            agent.open("Hva koster strømmen?");
            assertThat(agent.page().getByText("Ikke svart")).isVisible();
            Sight wide = new Sight("nb", 1280, BOTH);

            visitor.awaitShows("Kan vi se hvilke sider du er på");
            weighTheSame(answer(visitor, "Ja"), answer(visitor, "Nei"));
            wide.at(visitor.page(), "widget-consent");
            assertThat(collected).as("before an answer").isEmpty();

            answer(visitor, "Ja").press("Enter");
            visitor.awaitShows("Er du under 13 år?");
            weighTheSame(answer(visitor, "Ja"), answer(visitor, "Nei"));
            answer(visitor, "Nei").click();
            assertThat(agent.page().getByText("/priser")).isVisible();
            assertThat(agent.page().getByText("Chrome")).isVisible();

            assertThat(said).as("the place was not asked for").doesNotContain("place asked for");
            button(visitor, "Valgene dine").click();
            button(visitor, "Del omtrent hvor jeg er").click();
            visitor.awaitShows("Området ditt er delt.");
            assertThat(agent.page().getByText("Omtrent ved Oslo")).isVisible();
            wide.at(visitor.page(), "widget-choices");
            wide.at(agent.page(), "console-visit");

            answer(visitor, "Nei").click();
            visitor.awaitShows("Du har sagt nei.");
            assertThat(agent.page().getByText("Omtrent ved Oslo")).hasCount(0);
            assertThat(agent.page().getByText("/priser")).hasCount(0);
            assertThat(agent.page().getByText("Trukket")).isVisible();
            button(visitor, "Tilbake").click();
            visitor.write("Er dere der ennå?");
            agent.awaitSays("Er dere der ennå?");
            agent.write("Ja, her er vi");
            visitor.awaitSays("Ja, her er vi");
        }
    }

    @Test
    @DisplayName("P03 P20 a company's own consent tool asks before the chat, stores nothing, and hands the answer over")
    void isDrivenByThePage() {
        int port = ServerProcess.freePorts();
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), port, "--samtale.demo=true");
                Chromium visitors = new Chromium(folder.resolve("visitor"))) {
            BrowserContext browser =
                    visitors.open(options -> options.setLocale("en-GB").setViewportSize(390, Sight.HEIGHT));
            VisitorPage visitor = VisitorPage.on(browser, "http://127.0.0.1:" + (port + 1) + "/en");
            Page page = visitor.page();
            page.waitForFunction("() => window.Samtale !== undefined");
            Locator tool = page.getByRole(
                    AriaRole.GROUP, new Page.GetByRoleOptions().setName("May those who answer in the chat"));
            tool.scrollIntoViewIfNeeded();
            Sight phone = new Sight("en", 390, BOTH);
            phone.at(page, "demo-consent");
            pressIn(tool, "Yes");
            assertThat(tool.getByText("You have said yes.")).isVisible();
            assertThat(browser.cookies()).as("an answer alone stores nothing").isEmpty();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask us!"))
                    .click();
            visitor.chat().getByLabel("Name").fill("Per");
            visitor.chat().getByLabel("What is your question?").fill("Hello");
            button(visitor, "Start").click();
            visitor.awaitSays("Hello");
            button(visitor, "Your choices").click();
            visitor.awaitShows("You have said yes.");
            phone.at(page, "widget-choices");
            Object standing = page.evaluate("() => window.Samtale.consent()");
            assertThat(String.valueOf(standing)).contains("improve=true");

            page.evaluate("() => window.Samtale.consent({ improve: false }, 'No thanks')");
            page.waitForFunction("() => window.Samtale.consent().improve === false");
            assertThat(server.said()).isNotEmpty();
        }
    }

    private static void pressIn(Locator tool, String name) {
        tool.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Locator button(VisitorPage visitor, String name) {
        return visitor.chat().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
    }

    private static Locator answer(VisitorPage visitor, String name) {
        return visitor.chat()
                .getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Of the same size, in a row, in the same look: neither is made the easier one. */
    private static void weighTheSame(Locator yes, Locator no) {
        BoundingBox one = yes.boundingBox();
        BoundingBox other = no.boundingBox();
        assertThat(one.width).isEqualTo(other.width);
        assertThat(one.height).isEqualTo(other.height);
        assertThat(one.y).isEqualTo(other.y);
        String look = "one => { const { color, backgroundColor, borderColor, fontWeight, fontSize } ="
                + " getComputedStyle(one); return [color, backgroundColor, borderColor, fontWeight, fontSize].join(); }";
        no.page().mouse().move(0, 0);
        assertThat(yes.evaluate(look)).isEqualTo(no.evaluate(look));
    }
}
