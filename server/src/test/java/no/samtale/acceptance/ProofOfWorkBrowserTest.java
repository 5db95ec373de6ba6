package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A start while so many write that each costs a little work: the browser does it, and the person is told. */
class ProofOfWorkBrowserTest {
    private static final String CHECKING = "Mange skriver akkurat nå. Nettleseren din gjør en liten kontroll først";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    static ServerProcess server;
    static CompanySite site;

    /** No start is free, as if three hundred had come in the last ten minutes. */
    @BeforeAll
    static void start() {
        server = ServerProcess.start(
                folder.resolve("data"), ServerProcess.freePorts(), "--samtale.webchat.busy-starts=0");
        site = new CompanySite();
        TestCompany company = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
        site.embed(server, company.entrypoint());
    }

    @AfterAll
    static void end() {
        server.close();
        site.close();
    }

    @Test
    @DisplayName("P18 the proof of work asks no third party and keeps nothing in the browser")
    void checksAndStarts() {
        try (Chromium chromium = new Chromium(folder.resolve("visitor"))) {
            BrowserContext browser = chromium.open();
            List<String> asked = new CopyOnWriteArrayList<>();
            browser.onRequest(request -> asked.add(request.url()));
            VisitorPage visitor = startedBy(browser);

            assertThat(asked).anyMatch(url -> url.contains("/worker-"));
            assertThat(asked)
                    .as("no third party")
                    .allMatch(url -> url.startsWith(server.url("/"))
                            || url.startsWith(site.origin())
                            || url.startsWith("data:"));
            assertThat(browser.cookies()).hasSize(1).allMatch(cookie -> cookie.name.startsWith("samtale_"));
            PlaywrightAssertions.assertThat(visitor.chat().locator(".checking")).hasCount(0);
        }
    }

    @Test
    void worksWithoutWorkers() {
        try (Chromium chromium = new Chromium(folder.resolve("without"))) {
            BrowserContext browser = chromium.open();
            browser.addInitScript("delete window.Worker");
            startedBy(browser);
        }
    }

    /** A screen reader has been told, and the start is made by keyboard. */
    private static VisitorPage startedBy(BrowserContext browser) {
        VisitorPage visitor = VisitorPage.on(browser, site.origin() + "/");
        visitor.openChat();
        visitor.chat().getByLabel("Hva lurer du på?").fill("Når åpner dere?");
        visitor.chat()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Start samtalen"))
                .press("Enter");
        Locator aloud =
                visitor.chat().locator("[role=status] p", new FrameLocator.LocatorOptions().setHasText(CHECKING));
        PlaywrightAssertions.assertThat(aloud).hasCount(1);
        visitor.awaitSays("Når åpner dere?");
        return visitor;
    }
}
