package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Three browsers: a visitor who talks, an agent who has the conversation open, and the one who answers for privacy. */
class ErasureBrowserTest {
    private static final int WIDE = 1280;
    private static final String SAID = "Jeg vil ikke være kunde lenger";
    private static final String ANSWERED = "Da sletter vi alt om deg";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P29 P32 an export holds what was said; an erasure clears every screen at once and says why")
    void exportsAndErasesWhileOthersLook() throws IOException {
        int port = ServerProcess.freePorts();
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), port, "--samtale.demo=true");
                Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"));
                Chromium officers = new Chromium(folder.resolve("officer"))) {
            BrowserContext browser = visitors.open();
            VisitorPage visitor = VisitorPage.on(browser, "http://127.0.0.1:" + (port + 1) + "/");
            visitor.openChat();
            visitor.chat().getByLabel("Navn").fill("Per Ås");
            visitor.start(SAID);
            AgentPage agent = AgentPage.signedIn(agents.open(), server, Demo.AGENT, Demo.PASSWORD);
            agent.becomeAvailable();
            agent.open(SAID);
            agent.write(ANSWERED);
            visitor.awaitSays(ANSWERED);
            AgentPage officer = AgentPage.signedIn(officers.open(), server, Demo.SUPERVISOR, Demo.PASSWORD);
            officer.page().navigate(server.url("/console/#/all"));
            officer.open(ANSWERED);

            assertThat(export(officer.page())).contains(SAID, ANSWERED, "Per Ås");

            Sight sight = new Sight("nb", WIDE, List.of(ColorScheme.LIGHT, ColorScheme.DARK));
            button(officer.page(), "Slett personen");
            sight.at(officer.page(), "console-erase");
            button(officer.page(), "Slett for godt");
            assertThat(officer.page().getByText("kan ingen sikkerhetskopi hente det tilbake"))
                    .isVisible();
            sight.at(officer.page(), "console-receipt");
            // The cross at its head is called so too.
            officer.page()
                    .getByRole(AriaRole.CONTENTINFO)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lukk"))
                    .click();

            for (AgentPage each : new AgentPage[] {officer, agent}) {
                assertThat(each.page().getByText("Samtalen er slettet")).isVisible();
                assertThat(each.page().getByText(SAID)).hasCount(0);
                assertThat(each.page().getByText("Per Ås")).hasCount(0);
                sight.at(each.page(), "console-erased");
            }
            visitor.awaitShows("Start samtalen");
            assertThat(visitor.chat().getByText(ANSWERED)).hasCount(0);
            assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.startsWith("samtale"));
        }
    }

    private static String export(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Last ned alt om personen"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("samtale-export.json");
        return Files.readString(download.path());
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
