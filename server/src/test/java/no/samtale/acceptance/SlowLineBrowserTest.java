package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import no.samtale.platform.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The largest file that is taken, over a line that is slow and breaks. */
class SlowLineBrowserTest {
    private static final int BYTES_A_SECOND = 3 << 20;
    /** What the browser says besides, and what lay in sockets when the line was cut. */
    private static final long BESIDES = 6 << 20;

    private static final String NAME = "tegning av hytta.pdf";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final CompanySite site = new CompanySite();
    private ServerProcess server;
    private SlowLine line;

    @BeforeEach
    void start() {
        server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
        line = new SlowLine(server.port(), BYTES_A_SECOND);
        TestCompany company = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
        site.embed(line.url("/loader.js"), company.entrypoint());
    }

    @AfterEach
    void stop() {
        line.close();
        site.close();
        server.close();
    }

    @Test
    @DisplayName("P08 a file of 40 MB goes on where a slow line broke off, and is whole at the other end")
    void goesOnWhereTheLineBrokeOff() throws Exception {
        Path drawing = drawing(Limits.ATTACHMENT_BYTES);
        try (Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin());
            List<Request> sent = sent(visitor);
            visitor.openChat();
            visitor.start("Jeg har en stor tegning");
            long before = line.up();
            choose(visitor, drawing);
            line.awaitUp(before + Limits.ATTACHMENT_BYTES / 2);
            PlaywrightAssertions.assertThat(
                            visitor.chat().getByText("Laster opp, ").first())
                    .isVisible(SOON);

            line.cut();
            standsStill(visitor);
            line.mend();

            visitor.awaitShows("Klar til å sendes");
            long passed = line.up() - before;
            assertThat(passed)
                    .as("bytes that passed")
                    .isBetween(Limits.ATTACHMENT_BYTES, Limits.ATTACHMENT_BYTES + BESIDES);
            assertThat(offsets(sent).getFirst()).isZero();
            assertThat(offsets(sent).getLast())
                    .isBetween(Limits.ATTACHMENT_BYTES / 2 - BESIDES, Limits.ATTACHMENT_BYTES);
            visitor.write("Her er den");
            AgentPage agent = AgentPage.signedIn(agents.open(), server, "ase@example.no", "et langt passord");
            agent.becomeAvailable();
            agent.open("Her er den");
            assertThat(hash(downloaded(agent))).isEqualTo(hash(drawing));
            // What waits is sent over the new connection: the visitor sees it too, and the tray has gone.
            visitor.awaitSays("Her er den");
            PlaywrightAssertions.assertThat(visitor.chat().locator(".tray input"))
                    .hasCount(0);
        }
    }

    @Test
    void triesAgainAndTakesBackByButton() throws Exception {
        Path drawing = drawing(Limits.ATTACHMENT_BYTES / 2);
        try (Chromium visitors = new Chromium(folder.resolve("visitor"))) {
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin());
            List<Request> sent = sent(visitor);
            visitor.openChat();
            visitor.start("Jeg angrer meg");
            long before = line.up();
            choose(visitor, drawing);
            line.awaitUp(before + BESIDES + (2 << 20));
            line.cut();
            // Until its own next try is some seconds away.
            PlaywrightAssertions.assertThat(button(visitor, "Prøv igjen")).isVisible(SOON);
            TimeUnit.SECONDS.sleep(5);
            line.mend();
            long mended = line.up();
            button(visitor, "Prøv igjen").click();
            line.awaitUp(mended + (1 << 20));
            // From where it went on: what the browser tells is heard while one waits for it.
            visitor.page().waitForCondition(() -> offsets(sent).getLast() > 0);

            button(visitor, "Fjern " + NAME).click();
            PlaywrightAssertions.assertThat(button(visitor, "Fjern " + NAME)).hasCount(0);
            awaitGone(sent.getLast());
        }
    }

    /** Says that it waits, and claims no progress. */
    private static void standsStill(VisitorPage visitor) throws InterruptedException {
        visitor.awaitShows("Venter på forbindelse. Opplastingen fortsetter der den slapp.");
        Locator bar = visitor.chat().locator(".tray progress");
        Object stands = bar.evaluate("bar => bar.value");
        TimeUnit.SECONDS.sleep(3);
        assertThat(bar.evaluate("bar => bar.value")).isEqualTo(stands);
        visitor.awaitShows("Venter på forbindelse.");
    }

    /** The server knows no more of it, nor does its sender get at it. */
    private void awaitGone(Request patch) throws IOException, InterruptedException {
        String path = URI.create(patch.url()).getPath();
        Map<String, String> token = Map.of("Samtale-Token", patch.headers().get("samtale-token"));
        Http http = new Http(server.port());
        for (int tries = 0; http.get(path, token).status() != 404; tries++) {
            assertThat(tries).as("tries until the file is gone").isLessThan(100);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Locator button(VisitorPage visitor, String name) {
        return visitor.chat().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
    }

    private static void choose(VisitorPage visitor, Path file) {
        button(visitor, "Legg ved filer").click();
        visitor.chat().locator(".tray input[type=file]").first().setInputFiles(file);
    }

    /** The requests that bytes go by. */
    private static List<Request> sent(VisitorPage visitor) {
        List<Request> sent = new CopyOnWriteArrayList<>();
        visitor.page().onRequest(request -> {
            if (request.method().equals("PATCH")) {
                sent.add(request);
            }
        });
        return sent;
    }

    private static List<Long> offsets(List<Request> sent) {
        return sent.stream()
                .map(request -> URI.create(request.url()).getQuery())
                .map(query -> Long.parseLong(query.replace("offset=", "")))
                .toList();
    }

    private static Path downloaded(AgentPage agent) {
        Download download = agent.page().waitForDownload(() -> agent.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(NAME))
                .click());
        return download.path();
    }

    /** What nothing can compress, and what begins as a PDF does. */
    private Path drawing(long size) throws IOException {
        byte[] bytes = new byte[(int) size];
        new Random(40).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return Files.write(folder.resolve(NAME), bytes);
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
