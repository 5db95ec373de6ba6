package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files go both ways in a running server, and are looked for in all that it has written: while one is on its way, when all have
 * arrived, and after its end.
 */
class FileTracesBrowserTest {
    private static final int BYTES_A_SECOND = 256 << 10;
    private static final int SIZE = 2 << 20;
    private static final String VISITORS_NAME = "Rørleggerregning fra Hemsedal";
    private static final String VISITORS_WORDS = "Tolv meter rør og fire vinkler i kobber";
    private static final String AGENTS_NAME = "Tilbud på ærfugldun";
    private static final String AGENTS_WORDS = "Vi tilbyr Dem sytten dyner med dun";
    private static final byte[] DRAWING = drawing();

    private static final PlainScan SCAN = new PlainScan(
            List.of(VISITORS_NAME, VISITORS_WORDS, AGENTS_NAME, AGENTS_WORDS, "tegning over kjelleren"),
            Map.of(
                    "the drawing's beginning", Arrays.copyOfRange(DRAWING, 20, 60),
                    "the drawing's middle", Arrays.copyOfRange(DRAWING, SIZE / 2, SIZE / 2 + 40),
                    "the drawing's end", Arrays.copyOfRange(DRAWING, SIZE - 40, SIZE)));
    /** The control: a canned reply is the company's own text and is kept plain, so it is found. */
    private static final String PLAIN = "Kanarifuglen synger høyt i gruva";

    private static final PlainScan CONTROL = new PlainScan(List.of(PLAIN));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P08 nothing of a file's content or name lies readable on the disk, not even while it is on its way")
    void leavesNoTraceOfFiles() throws Exception {
        Instant begun = Instant.now();
        Path data = folder.resolve("data");
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<String> said;
        try (ServerProcess server = ServerProcess.startWith(
                        data, ServerProcess.freePorts(), List.of("-Djava.io.tmpdir=" + temporary));
                SlowLine line = new SlowLine(server.port(), BYTES_A_SECOND);
                CompanySite site = new CompanySite();
                Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            TestCompany company =
                    TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
            plain(company);
            site.embed(line.url("/loader.js"), company.entrypoint());
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin());
            visitor.openChat();
            visitor.start("Hei, jeg har noen filer");

            long before = line.up();
            choose(visitor, file("tegning over kjelleren.pdf", DRAWING));
            line.awaitUp(before + SIZE / 2);
            assertThat(DiskScan.count(data, "attachment_segment"))
                    .as("on its way")
                    .isBetween(1L, 15L);
            assertThat(outside(server)).as("files that it has open elsewhere").isEmpty();
            assertThat(findings(begun)).as("on its way").isEmpty();
            visitor.awaitShows("Klar til å sendes");
            choose(visitor, file(VISITORS_NAME + ".txt", text(VISITORS_WORDS)));
            PlaywrightAssertions.assertThat(visitor.chat().getByText("Klar til å sendes"))
                    .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            visitor.write("Her er de");

            AgentPage agent = AgentPage.signedIn(agents.open(), server, "ase@example.no", "et langt passord");
            agent.becomeAvailable();
            agent.open("Her er de");
            agent.page()
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(file(AGENTS_NAME + ".txt", text(AGENTS_WORDS)));
            agent.page().getByText("Klar til å sendes").waitFor();
            agent.write("Og vårt tilbud");
            visitor.awaitShows(AGENTS_NAME + ".txt");
            fetched(visitor.page(), visitor.chat().getByRole(AriaRole.BUTTON, named(AGENTS_NAME)));
            fetched(agent.page(), agent.page().getByRole(AriaRole.BUTTON, onPage(VISITORS_NAME)));

            assertThat(DiskScan.count(data, "attachment where message_id is not null"))
                    .isEqualTo(3);
            assertThat(DiskScan.tables(data, SCAN)).isEmpty();
            assertThat(outside(server)).as("files that it has open elsewhere").isEmpty();
            said = server.said();
        }
        assertThat(findings(begun)).isEmpty();
        assertThat(SCAN.find(String.join("\n", said).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DiskScan.files(data, begun, this::leftOut, CONTROL))
                .as("the scan finds what is plain")
                .isNotEmpty();
        assertThat(DiskScan.files(folder.resolve("own"), begun, this::leftOut, SCAN))
                .as("and the files where they are what they were")
                .hasSize(3);
    }

    /** What is found in the data, the keys, the server's own temporary folder, and whatever else it has put beside them. */
    private List<String> findings(Instant begun) throws IOException {
        return DiskScan.files(folder, begun, file -> leftOut(file) || file.startsWith(folder.resolve("own")), SCAN);
    }

    /** The people's own browsers may know what their people sent. */
    private boolean leftOut(Path file) {
        return file.startsWith(folder.resolve("visitor")) || file.startsWith(folder.resolve("agent"));
    }

    /** Files that the server's process has open for writing, in no folder of its own; those without a name too. */
    private List<String> outside(ServerProcess server) throws IOException {
        Path open = Path.of("/proc", Long.toString(server.pid()), "fd");
        try (Stream<Path> all = Files.list(open)) {
            return all.filter(each -> written(open.resolveSibling("fdinfo").resolve(each.getFileName())))
                    .map(FileTracesBrowserTest::target)
                    .filter(path -> path.startsWith("/") && !path.startsWith("/dev/"))
                    .filter(path -> !path.startsWith(folder.resolve("data").toString()))
                    .filter(path -> !path.endsWith(".jar"))
                    .toList();
        }
    }

    /** By its flags, in octal: the last digit is how it was opened (open(2)). */
    private static boolean written(Path info) {
        try (Stream<String> lines = Files.lines(info)) {
            return lines.anyMatch(line -> line.matches("flags:\\s*[0-7]*[1256]"));
        } catch (IOException | UncheckedIOException closed) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static void plain(TestCompany company) {
        Http.Answer answer = company.administrator()
                .postNow(
                        "/api/console/canned-replies",
                        Map.of(),
                        Map.of("shortcut", "kort", "title", "kort", "body", PLAIN, "language", "nb"));
        assertThat(answer.status()).isEqualTo(201);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("own")).resolve(name), content);
    }

    private static byte[] text(String words) {
        return (words + ".\n").repeat(6_000).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] drawing() {
        byte[] bytes = new byte[SIZE];
        new Random(8).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static void choose(VisitorPage visitor, Path file) {
        Locator input = visitor.chat().locator(".tray input[type=file]").first();
        if (input.count() == 0) {
            visitor.chat().getByRole(AriaRole.BUTTON, named("Legg ved filer")).click();
        }
        input.setInputFiles(file);
    }

    private static void fetched(Page page, Locator button) {
        assertThat(page.waitForDownload(() -> button.first().click()).path()).isNotEmptyFile();
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions onPage(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
