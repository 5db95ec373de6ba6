package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.samtale.testing.Company;
import no.samtale.testing.LmtpLine;
import no.samtale.testing.TestMailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator chooses that mail is handed in, tries it, and looks at what could not be taken in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedInBrowserTest {
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private final int lmtp = ServerProcess.freePorts();
    private Path folder;
    private ServerProcess server;
    private TestCompany company;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        this.folder = folder;
        server = ServerProcess.start(
                folder.resolve("data"), ServerProcess.freePorts(), "--samtale.mail.lmtp.port=" + lmtp);
        company = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", "https://www.example.no");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void choosesAndTriesIt(int width) throws IOException {
        Sight sight = new Sight("nb", width, BOTH);
        String ours = Company.newEmail();
        Http http = company.administrator();
        String team =
                http.get("/api/console/teams", Map.of()).json().at("/0/id").asString();
        http.post("/api/console/mailboxes", Map.of(), TestMailServer.wanted(ours, team));
        try (Chromium chromium = new Chromium(folder.resolve("browser" + width))) {
            Page page = AgentPage.signedIn(
                            OnTheDemo.opened(chromium, "nb", width), server, "ase@example.no", "et langt passord")
                    .page();
            page.navigate(server.url("/console/#/settings/mailboxes"));
            page.locator("li", new Page.LocatorOptions().setHasText(ours))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            page.getByLabel("E-posten kommer inn").selectOption("lmtp");
            assertThat(page.getByText("Inn (IMAP)")).hasCount(0);
            tries(page);
            assertThat(page.getByText("Ingenting er levert ennå")).isVisible();
            sight.at(page, "handed-in-form");
            try (LmtpLine line = LmtpLine.greeted(lmtp)) {
                line.handsIn("Subject: Hei\r\n\r\nFra ingen", ours);
            }
            tries(page);
            assertThat(page.getByText("Sist levert:")).isVisible();
            page.navigate(server.url("/console/#/settings/mailboxes"));
            Locator row = page.locator("li", new Page.LocatorOptions().setHasText(ours));
            row.getByText("Én e-post er lagt til side").click();
            assertThat(row.getByText("Slett den")).isVisible();
            sight.at(page, "handed-in-aside");
            row.getByText("Slett den").click();
            assertThat(row.getByText("Én e-post er lagt til side")).hasCount(0);
        }
    }

    private static void tries(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prøv"))
                .first()
                .click();
    }
}
