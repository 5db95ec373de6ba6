package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Files from a visitor to an agent, as people send and see them. */
class AttachmentBrowserTest {
    private static final String PAGE = "<!DOCTYPE html><html><script>parent.document.title='kjørt'</script></html>";
    /** One red point. */
    static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P08 a picture reaches the agent, and a file that lies about its type or is a page does not")
    void sendsPicturesAndRefusesWhatLies() {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
                CompanySite site = new CompanySite();
                Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            TestCompany company =
                    TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
            site.embed(server, company.entrypoint());
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin() + "/");
            visitor.openChat();
            visitor.start("Jeg har noen filer");
            AgentPage agent = AgentPage.signedIn(agents.open(), server, "ase@example.no", "et langt passord");
            agent.becomeAvailable();
            agent.open("Jeg har noen filer");

            refusesWhatLies(visitor);
            showsAPicture(visitor, agent);
        }
    }

    private static void refusesWhatLies(VisitorPage visitor) {
        visitor.chat()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Legg ved filer"))
                .click();
        choose(visitor, new FilePayload("bilde.png", "image/png", PAGE.getBytes(StandardCharsets.UTF_8)));
        visitor.awaitShows("Filen er ikke det navnet sier at den er.");
        choose(visitor, new FilePayload("side.html", "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        visitor.awaitShows("Denne typen fil kan ikke sendes.");
        for (String name : new String[] {"bilde.png", "side.html"}) {
            visitor.chat()
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Fjern " + name))
                    .click();
        }
        assertThat(visitor.page().title()).isNotEqualTo("kjørt");
    }

    private static void showsAPicture(VisitorPage visitor, AgentPage agent) {
        choose(visitor, new FilePayload("rød prikk.png", "image/png", PICTURE));
        visitor.awaitShows("Klar til å sendes");
        visitor.write("Se på bildet");
        visitor.awaitSays("Se på bildet");
        agent.awaitSays("Se på bildet");
        Locator picture =
                agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se bildet rød prikk.png"));
        PlaywrightAssertions.assertThat(picture.locator("img")).isVisible(SOON);
        picture.click();
        Locator large = agent.page().getByRole(AriaRole.DIALOG).locator("img");
        PlaywrightAssertions.assertThat(large).isVisible(SOON);
        assertThat(large.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(1);
        agent.page().keyboard().press("Escape");
        PlaywrightAssertions.assertThat(visitor.chat().locator(".picture img")).isVisible(SOON);
    }

    private static void choose(VisitorPage visitor, FilePayload file) {
        visitor.chat().locator(".tray input[type=file]").first().setInputFiles(file);
    }
}
