package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files that would run in our origin, opened by their own links in a browser: what is taken at all does not run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesBrowserTest {
    /** Leaves a mark wherever it runs: on the page, in what opened it, and at the server, whom its path would reach. */
    private static final String SCRIPT =
            "window.canary='sang';document.title='sang';fetch('/canary');new Image().src='/canary'";

    private static final String PAGE =
            "<!DOCTYPE html><html><title>Tilbud</title><script>" + SCRIPT + "</script><p>Tilbud</p></html>";
    private static final String DRAWING =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>" + SCRIPT + "</script></svg>";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private Path folder;

    private final CompanySite site = new CompanySite();
    private ServerProcess server;
    private Http http;
    private Map<String, String> token;
    private String conversation;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
        TestCompany company = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
        http = new Http(server.port());
        token = Map.of("Samtale-Token", Visitors.token(company.entrypoint()));
        String entrypoint = "/api/widget/entrypoints/" + company.entrypoint();
        String version =
                http.get(entrypoint, Map.of()).json().at("/notice/version").asString();
        UUID id = UUID.randomUUID();
        Http.Answer started = http.post(
                entrypoint + "/conversations",
                token,
                Map.of(
                        "conversationId",
                        id,
                        "language",
                        "nb",
                        "noticeVersion",
                        version,
                        "fields",
                        Map.of(),
                        "message",
                        Map.of("id", UUID.randomUUID(), "text", "Hei")));
        assertThat(started.status()).isEqualTo(201);
        conversation = "/api/widget/conversations/" + id;
    }

    @AfterAll
    void stop() {
        site.close();
        server.close();
    }

    @Test
    @DisplayName("P34 a page or a drawing with a script is not taken, by whatever name it comes")
    void refusesPagesAndDrawings() throws IOException {
        assertThat(refused("side.html", PAGE)).isEqualTo("attachment_type_refused");
        assertThat(refused(
                        "side.xhtml",
                        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">" + "<script>" + SCRIPT
                                + "</script></html>"))
                .isEqualTo("attachment_type_refused");
        assertThat(refused("tegning.svg", DRAWING)).isEqualTo("attachment_type_refused");
        assertThat(refused("bilde.png", PAGE)).isEqualTo("attachment_type_mismatch");
        assertThat(refused("rapport.pdf", DRAWING)).isEqualTo("attachment_type_mismatch");
        assertThat(refused("brev.txt", PAGE)).isEqualTo("attachment_type_mismatch");
    }

    /** What is both: a picture, a PDF or a letter to whoever looks at its beginning, and a page to whoever guesses. */
    @Test
    @DisplayName("P34 nothing of a file runs in our origin when its link is opened as a page")
    void runsNothingOfWhatIsTaken() throws Exception {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> polyglots = Map.of(
                "bilde.png", joined(PICTURE, page),
                "bilde.gif", joined("GIF89a/*".getBytes(StandardCharsets.US_ASCII), page),
                "rapport.pdf", joined("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), page),
                "brev.txt",
                        ("Kjære kundeservice. ".repeat(500) + "<script>" + SCRIPT + "</script>")
                                .getBytes(StandardCharsets.UTF_8),
                "skript.txt", SCRIPT.getBytes(StandardCharsets.UTF_8));
        try (Chromium chromium = new Chromium(folder.resolve("visitor"))) {
            BrowserContext browser = chromium.open();
            for (var each : polyglots.entrySet()) {
                String link = link(each.getKey(), each.getValue());
                headersForbid(link, each.getKey());
                assertSilent(browser, link, each.getKey());
            }
        }
    }

    /** The same file, as it is, on a page that forbids nothing: the canary does sing. */
    @Test
    void wouldRunElsewhere() {
        try (Chromium chromium = new Chromium(folder.resolve("elsewhere"))) {
            Page page = chromium.open().pages().getFirst();
            page.route(
                    "http://elsewhere.example/",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBodyBytes(joined(PICTURE, PAGE.getBytes(StandardCharsets.UTF_8)))));
            page.navigate("http://elsewhere.example/");
            assertThat(page.evaluate("window.canary")).isEqualTo("sang");
        }
    }

    private static void headersForbid(HttpResponse<byte[]> answer, String name) {
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(name)
                .matches("image/(png|gif)|application/pdf|text/plain;charset=(utf|UTF)-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith(name.startsWith("bilde") ? "inline;" : "attachment;");
    }

    private void headersForbid(String link, String name) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.url(link))).build();
            headersForbid(client.send(request, HttpResponse.BodyHandlers.ofByteArray()), name);
        }
    }

    /** Opened directly, in a frame of our origin's, and as a script. */
    private void assertSilent(BrowserContext browser, String link, String name) {
        List<String> reached = new ArrayList<>();
        Page page = browser.newPage();
        browser.onRequest(request -> {
            if (request.url().endsWith("/canary")) {
                reached.add(request.url());
            }
        });
        try {
            Response opened = page.navigate(server.url(link));
            assertThat(opened.status()).isEqualTo(200);
            assertThat(page.title()).as(name).isNotEqualTo("sang");
            assertThat(page.evaluate("String(window.canary)")).as(name).isEqualTo("undefined");
        } catch (PlaywrightException downloads) {
            // What is given as an attachment is no page at all.
            assertThat(downloads).as(name).hasMessageContaining("Download is starting");
        }
        page.navigate(server.url("/notice"));
        page.evaluate("""
                link => new Promise(done => {
                  const frame = document.createElement('iframe');
                  const script = document.createElement('script');
                  script.onerror = script.onload = () => setTimeout(done, 1000);
                  frame.src = script.src = link;
                  document.body.append(frame, script);
                })""", link);
        assertThat(page.evaluate("String(window.canary)")).as(name).isEqualTo("undefined");
        assertThat(page.title()).as(name).isNotEqualTo("sang");
        assertThat(reached).as(name).isEmpty();
        page.close();
    }

    private String refused(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String id = announced(name, bytes.length);
        String code = sent(id, bytes).json().path("code").asString();
        assertThat(http.get(conversation + "/attachments/" + id, token).status())
                .as("deleted")
                .isEqualTo(404);
        return code;
    }

    private String link(String name, byte[] bytes) throws IOException {
        String id = announced(name, bytes.length);
        assertThat(sent(id, bytes).json().path("ready").asBoolean()).as(name).isTrue();
        Http.Answer message = http.post(
                conversation + "/messages",
                token,
                Map.of("id", UUID.randomUUID(), "text", "", "attachments", List.of(id)));
        assertThat(message.status()).isEqualTo(201);
        return http.get(conversation + "/attachments/" + id + "/link", token)
                .json()
                .path("url")
                .asString();
    }

    private String announced(String name, long size) throws IOException {
        String id = UUID.randomUUID().toString();
        Http.Answer answer =
                http.post(conversation + "/attachments", token, Map.of("id", id, "name", name, "size", size));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private Http.Answer sent(String id, byte[] bytes) throws IOException {
        return http.patch(conversation + "/attachments/" + id + "?offset=0", token, bytes);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
