package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.conversations.attachments.ScannerFindings;
import no.samtale.platform.Limits;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Debian's clamd beside Samtale, by the project's own file: what is infected gets no further, nor anything while it is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerBrowserTest {
    private static final int PIECE = 128 << 10;

    private Path folder;

    private final CompanySite site = new CompanySite();
    private ClamavDaemon clamd;
    private ServerProcess server;
    private TestCompany company;
    private Http http;
    private Map<String, String> token;
    private String conversation;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        clamd = new ClamavDaemon(folder.resolve("clamav"), ServerProcess.freePorts());
        server = ServerProcess.start(
                folder.resolve("data"),
                ServerProcess.freePorts(),
                "--samtale.clamav.host=localhost",
                "--samtale.clamav.port=" + clamd.port());
        company = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
        site.embed(server, company.entrypoint());
        http = new Http(server.port());
        talk();
    }

    @AfterAll
    void stop() {
        site.close();
        server.close();
        clamd.close();
    }

    @Test
    @DisplayName("P34 an infected file is refused, wherever in it the signature stands, and nothing of it is kept")
    void keepsNothingOfWhatIsInfected() throws Exception {
        byte[] letter = "Et brev om ingenting. ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        // Across the border between two pieces.
        byte[] infected = with(letter, PIECE - 30);
        String id = announced("brev.txt", infected.length);

        assertThat(sent(id, 0, infected).json().path("code").asString()).isEqualTo("attachment_infected");

        assertThat(http.get(conversation + "/attachments/" + id, token).status())
                .isEqualTo(404);
        assertThat(message(id).json().path("code").asString()).isEqualTo("attachment_missing");
        assertThat(DiskScan.count(server.data(), "attachment_segment where attachment_id = '" + id + "'"))
                .isZero();
        assertThat(DiskScan.count(server.data(), "attachment where attachment_id = '" + id + "'"))
                .isZero();
        assertThat(clamd.log()).contains("Samtale.Tried").doesNotContain("brev");
        assertThat(ready("brev.txt", letter)).isTrue();
        try (Stream<Path> left = Files.list(clamd.temporary())) {
            assertThat(left).as("what clamd has laid down").isEmpty();
        }
    }

    /** A scanner that was set for smaller files would call it clean without having looked at its end. */
    @Test
    void looksAtTheLargestFileToItsEnd() throws Exception {
        byte[] drawing = new byte[(int) Limits.ATTACHMENT_BYTES];
        new Random(40).nextBytes(drawing);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, drawing, 0, 9);
        assertThat(ready("tegning.pdf", drawing)).isTrue();

        byte[] infected = with(drawing, drawing.length - 100);

        String id = announced("tegning.pdf", infected.length);
        assertThat(sent(id, 0, infected).json().path("code").asString()).isEqualTo("attachment_infected");
    }

    @Test
    void acceptsNothingWhileItIsAwayAndGoesOnWhenItIsBack() throws Exception {
        byte[] letter = "Et brev til".getBytes(StandardCharsets.UTF_8);
        String id = announced("brev.txt", letter.length);
        clamd.kill();
        try {
            Http.Answer answer = sent(id, 0, letter);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("code").asString()).isEqualTo("attachment_unscanned");
            assertThat(message(id).json().path("code").asString()).isEqualTo("attachment_missing");
            assertThat(diagnosis().state()).isEqualTo(Finding.State.FAIL);
        } finally {
            clamd.again();
        }
        // Not sent anew: it is there, and is looked at.
        assertThat(sent(id, letter.length, new byte[0]).json().path("ready").asBoolean())
                .isTrue();
        assertThat(message(id).status()).isEqualTo(201);
        assertThat(diagnosis().state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void isFoundWantingWhereItTakesLessThanSamtale() throws IOException {
        clamd.again("StreamMaxLength 25M");
        try {
            Finding found = diagnosis();
            assertThat(found.state()).isEqualTo(Finding.State.FAIL);
            assertThat(found.found()).contains("takes no file of 40 MB");
            String id = announced("film.pdf", 30 << 20);
            byte[] bytes = new byte[30 << 20];
            System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
            assertThat(sent(id, 0, bytes).json().path("code").asString()).isEqualTo("attachment_unscanned");
            assertThat(http.delete(conversation + "/attachments/" + id, token).status())
                    .isEqualTo(204);
        } finally {
            clamd.again();
        }
    }

    @Test
    void tellsTheVisitorAndTriesAgainByItself() throws IOException {
        try (Chromium visitors = new Chromium(folder.resolve("visitor"))) {
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin());
            visitor.openChat();
            visitor.start("Hei, jeg har et brev");
            choose(visitor, "smittet.txt", "Hei. " + ClamavDaemon.EICAR);
            visitor.awaitShows("Virusskanneren fant noe i filen. Den er ikke lagret.");
            button(visitor, "Fjern smittet.txt");
            button(visitor, "Legg ved filer");
            clamd.kill();
            try {
                choose(visitor, "brev.txt", "Hei. Et brev.");
                visitor.awaitShows("Virusskanneren svarer ikke akkurat nå. Vi prøver igjen.");
            } finally {
                clamd.again();
            }
            visitor.awaitShows("Klar til å sendes");
            visitor.write("Her er brevet");
            visitor.awaitSays("Her er brevet");
            visitor.awaitShows("brev.txt");
        }
    }

    private static void choose(VisitorPage visitor, String name, String text) {
        button(visitor, "Legg ved filer");
        visitor.chat()
                .locator(".tray input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void button(VisitorPage visitor, String name) {
        visitor.chat()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name))
                .click();
    }

    private void talk() throws IOException {
        token = Map.of("Samtale-Token", Visitors.token(company.entrypoint()));
        String entrypoint = "/api/widget/entrypoints/" + company.entrypoint();
        UUID id = UUID.randomUUID();
        Http.Answer started = http.post(
                entrypoint + "/conversations",
                token,
                Map.of(
                        "conversationId", id,
                        "language", "nb",
                        "noticeVersion",
                                http.get(entrypoint, Map.of())
                                        .json()
                                        .at("/notice/version")
                                        .asString(),
                        "fields", Map.of(),
                        "message", Map.of("id", UUID.randomUUID(), "text", "Hei")));
        assertThat(started.status()).isEqualTo(201);
        conversation = "/api/widget/conversations/" + id;
    }

    private boolean ready(String name, byte[] bytes) throws IOException {
        Http.Answer answer = sent(announced(name, bytes.length), 0, bytes);
        return answer.json().path("ready").asBoolean();
    }

    private String announced(String name, long size) throws IOException {
        String id = UUID.randomUUID().toString();
        Http.Answer answer =
                http.post(conversation + "/attachments", token, Map.of("id", id, "name", name, "size", size));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private Http.Answer sent(String id, long offset, byte[] bytes) throws IOException {
        return http.patch(conversation + "/attachments/" + id + "?offset=" + offset, token, bytes);
    }

    private Http.Answer message(String file) throws IOException {
        return http.post(
                conversation + "/messages",
                token,
                Map.of("id", UUID.randomUUID(), "text", "", "attachments", List.of(file)));
    }

    private static byte[] with(byte[] bytes, int place) {
        byte[] infected = Arrays.copyOf(bytes, bytes.length);
        byte[] eicar = ClamavDaemon.EICAR.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(eicar, 0, infected, place, eicar.length);
        return infected;
    }

    /** What {@code ./samtale doctor} says of it. */
    private Finding diagnosis() {
        Map<String, String> settings =
                Map.of("samtale.clamav.host", "localhost", "samtale.clamav.port", Integer.toString(clamd.port()));
        var installation =
                new Installation(new Binder(new MapConfigurationPropertySource(settings)), Clock.systemUTC());
        return new ScannerFindings().findings(installation).getFirst();
    }
}
