package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Random;
import no.samtale.platform.Limits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Files between a visitor and an agent, as people send and see them. */
class AttachmentBrowserTest {
    private static final String PAGE = "<!DOCTYPE html><html><script>parent.document.title='kjørt'</script></html>";
    /** One red point. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName(
            "P08 a file of 40 MB arrives whole over a slow line that breaks, and one that lies about its type does not")
    void sendsFilesBothWays() throws Exception {
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
            arrivesWhole(visitor, agent);
            comesFromTheAgent(visitor, agent);
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

    private void arrivesWhole(VisitorPage visitor, AgentPage agent) throws Exception {
        Path large = folder.resolve("visitor").resolve("Rapport om alt.txt");
        Files.write(large, text((int) Limits.ATTACHMENT_BYTES));
        // The chat is of another site than the page around it, and so a process of its own.
        Frame chat = visitor.page().frames().stream()
                .filter(frame -> frame.url().contains("/widget/"))
                .findFirst()
                .orElseThrow();
        CDPSession line = visitor.page().context().newCDPSession(chat);
        line.send("Network.enable");
        condition(line, false);
        visitor.chat().locator(".tray input[type=file]").first().setInputFiles(large);
        PlaywrightAssertions.assertThat(visitor.chat().locator(".tray").getByText(pattern("Laster opp, [2-9]\\d %")))
                .isVisible(SOON);
        condition(line, true);
        visitor.awaitShows("Venter på forbindelse");
        condition(line, false);
        visitor.write("Rapporten");
        visitor.awaitShows("Rapport om alt.txt");
        agent.awaitSays("Rapporten");
        Locator chip =
                agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rapport om alt.txt"));
        Download download = agent.page().waitForDownload(chip::click);
        assertThat(hash(download.path())).isEqualTo(hash(large));
        assertThat(download.suggestedFilename()).isEqualTo("Rapport om alt.txt");
    }

    private static void comesFromTheAgent(VisitorPage visitor, AgentPage agent) throws Exception {
        byte[] bytes = text(300_000);
        agent.page()
                .locator(".composer input[type=file]")
                .setInputFiles(new FilePayload("Kvittering.txt", "text/plain", bytes));
        PlaywrightAssertions.assertThat(agent.page().getByText("Klar til å sendes"))
                .isVisible(SOON);
        agent.write("Her er kvitteringen");
        visitor.awaitSays("Her er kvitteringen");
        Locator chip = visitor.chat()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Kvittering.txt"));
        Download download = visitor.page().waitForDownload(chip::click);
        assertThat(Files.readAllBytes(download.path())).isEqualTo(bytes);
    }

    private static void choose(VisitorPage visitor, FilePayload file) {
        visitor.chat().locator(".tray input[type=file]").first().setInputFiles(file);
    }

    /** A line that takes four megabytes a second, or none. */
    private static void condition(CDPSession line, boolean broken) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", broken);
        conditions.addProperty("latency", 20);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", 4_000_000);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    private static java.util.regex.Pattern pattern(String text) {
        return java.util.regex.Pattern.compile(text);
    }

    private static byte[] text(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    private static String hash(Path file) throws IOException {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
