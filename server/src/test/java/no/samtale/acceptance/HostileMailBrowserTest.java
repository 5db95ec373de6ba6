package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.samtale.channels.email.mime.html.CleanHtml;
import no.samtale.channels.email.mime.html.CleanedHtml;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * HTML that attacks, in the frame that the console shows mails in. It is tried as it is cleaned, and once more as it came: either
 * wall is to hold without the other.
 */
class HostileMailBrowserTest {
    private static final Path VECTORS = Path.of("src/test/resources/mail-html/vectors.txt");
    private static final String OURS = "post@fjellsport.example";

    /** Loads the mail's frame anew, and does in it what people do by accident: pass over it, and come into fields. */
    private static final String LOAD = """
            async number => {
              const frame = document.querySelector('.bubble.mail iframe');
              const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }));
              frame.src = frame.src.split('?')[0] + '?vector=' + number;
              await loaded;
              // By the prototypes: what was not cleaned may call its own things by the names of the document's.
              const all = frame.contentDocument ? Document.prototype.querySelectorAll.call(frame.contentDocument, '*') : [];
              for (const one of all) {
                EventTarget.prototype.dispatchEvent.call(one, new MouseEvent('mouseover', { bubbles: true }));
                try { HTMLElement.prototype.focus.call(one); } catch { /* it takes none */ }
              }
              await new Promise(done => setTimeout(done, 15));
            }
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Queue<String> sang = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("P34 nothing of a mail's HTML runs in the console, and nobody is asked for anything")
    void neitherRunsNorAsks() throws IOException {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
                Chromium chromium = new Chromium(folder.resolve("agent"))) {
            receive(server);
            BrowserContext browser = chromium.open();
            Page page = AgentPage.signedIn(browser, server, "ase@example.no", "et langt passord")
                    .page();
            listen(browser);
            // What the policy stops never comes as far as here.
            browser.route(url -> isElsewhere(server, url), route -> {
                asked.add(route.request().url());
                route.abort();
            });
            page.navigate(server.url("/console/#/all"));
            page.locator("a", new Page.LocatorOptions().setHasText("Sett inn her"))
                    .first()
                    .click();
            page.getByText("Vis slik den ble sendt").click();
            PlaywrightAssertions.assertThat(
                            page.frameLocator(".bubble.mail iframe").getByText("Sett inn her"))
                    .isVisible();
            for (String vector : vectors()) {
                String clean = CleanHtml.clean(vector, Map.of(), 0)
                        .map(CleanedHtml::html)
                        .orElseThrow();
                assertSilent(page, "cleaned: " + vector, clean);
                assertSilent(page, "as it came: " + vector, vector);
            }
            assertThat(page.locator(".bubble.mail").count())
                    .as("the console stands")
                    .isEqualTo(1);
            assertThat(browser.pages()).as("nothing was opened").hasSize(1);
        }
    }

    private static boolean isElsewhere(ServerProcess server, String url) {
        return url.matches("(?i)(https?|wss?|ftp):.*") && !url.startsWith(server.url("/"));
    }

    private void assertSilent(Page page, String what, String html) {
        page.unroute("**/page?vector=*");
        page.route("**/page?vector=*", route -> inFrame(route, html));
        page.evaluate(LOAD, 0);
        assertThat(sang).as(what).isEmpty();
        assertThat(asked).as(what).isEmpty();
    }

    /** The real answer, with its headers, about another mail. */
    private static void inFrame(Route route, String html) {
        APIResponse real = route.fetch();
        String body = real.text();
        int from = body.indexOf("<div id=\"mail\">") + "<div id=\"mail\">".length();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(real)
                .setBody(body.substring(0, from) + html + body.substring(body.lastIndexOf("</div></body>"))));
    }

    private static void receive(ServerProcess server) throws IOException {
        Http http = TestCompany.setUp(
                        server, "Åse Vik", "ase@example.no", "et langt passord", "https://fjellsport.example")
                .administrator();
        TestMailServer.deliver(OURS, "nora@kunde.example", "Hei", "Sett inn her");
        String team =
                http.get("/api/console/teams", Map.of()).json().at("/0/id").asString();
        http.post("/api/console/mailboxes", Map.of(), TestMailServer.wanted(OURS, team));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> TestMailServer.unread(OURS) == 0);
    }

    private void listen(BrowserContext browser) {
        browser.exposeFunction("canary", words -> sang.add("canary"));
        browser.onDialog(dialog -> {
            sang.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** The same on a page that forbids nothing: there the canary sings, and others are asked. */
    @Test
    void wouldRunElsewhere() throws IOException {
        AtomicInteger elsewhere = new AtomicInteger();
        try (Chromium chromium = new Chromium(folder.resolve("elsewhere"))) {
            BrowserContext browser = chromium.open();
            listen(browser);
            browser.route("**/*", route -> {
                if (route.request().url().startsWith("https://evil.example")) {
                    elsewhere.incrementAndGet();
                    route.abort();
                } else {
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<body>"));
                }
            });
            Page page = browser.pages().getFirst();
            page.navigate("http://elsewhere.example/");
            page.evaluate(
                    "vectors => vectors.forEach(one => { const frame = document.createElement('iframe');"
                            + " frame.srcdoc = one; document.body.append(frame); })",
                    vectors());
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                page.evaluate("1");
                assertThat(sang.size()).isGreaterThanOrEqualTo(15);
                assertThat(elsewhere.get()).isGreaterThanOrEqualTo(5);
            });
        }
    }

    private static List<String> vectors() throws IOException {
        try (Stream<String> lines = Files.lines(VECTORS)) {
            List<String> vectors = lines.filter(each -> !each.startsWith("# ") && !each.isBlank())
                    .map(each -> each.replace('⏎', '\n'))
                    .toList();
            assertThat(vectors).hasSizeGreaterThanOrEqualTo(60);
            return vectors;
        }
    }
}
