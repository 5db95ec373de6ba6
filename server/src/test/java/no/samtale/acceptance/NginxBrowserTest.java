package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Samtale behind Debian's nginx, with TLS and the project's own file: what people do works there, and stays private. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NginxBrowserTest {
    private static final String PASSWORD = "et langt passord";
    private static final String EMAIL = "ase@example.no";

    /** As where a proxy on the way does not let sockets through. */
    private static final String NO_SOCKETS = """
            window.refusedSockets = 0;
            window.WebSocket = class extends EventTarget {
              static OPEN = 1;
              readyState = 3;
              constructor() {
                super();
                window.refusedSockets++;
                setTimeout(() => {
                  for (const event of [new Event('error'), new CloseEvent('close', { code: 1006 })]) {
                    this.dispatchEvent(event);
                    this['on' + event.type]?.(event);
                  }
                });
              }
              send() {}
              close() {}
            };
            """;

    private Path folder;

    private ServerProcess server;
    private Nginx nginx;
    private TestCompany company;
    private final CompanySite site = new CompanySite();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        int port = ServerProcess.freePorts();
        int tls = ServerProcess.freePorts();
        server = ServerProcess.start(
                folder.resolve("data"),
                port,
                "--samtale.trusted-proxies=127.0.0.1",
                "--samtale.public-url=https://localhost:" + tls);
        nginx = new Nginx(folder.resolve("nginx"), tls, port);
        company = TestCompany.setUp(server, "Åse Vik", EMAIL, PASSWORD, site.origin());
        site.embed(nginx.url("/loader.js"), company.entrypoint());
    }

    @AfterAll
    void stop() {
        site.close();
        nginx.close();
        server.close();
    }

    @Test
    void letsPeopleTalkBySockets() {
        List<String> sockets = new CopyOnWriteArrayList<>();
        try (Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            BrowserContext browser = open(visitors);
            browser.pages().getFirst().onWebSocket(socket -> sockets.add(socket.url()));
            List<String> faults = faults(browser);
            VisitorPage visitor =
                    talk(browser, agents, "Hei, er støvlene vanntette").visitor();

            assertThat(sockets)
                    .anyMatch(url -> url.equals(nginx.url("/api/widget/socket").replace("https", "wss")));
            assertThat(faults).isEmpty();
            assertThat(visitor.thread()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void letsPeopleTalkByPollingWhereSocketsAreRefused() {
        try (Chromium visitors = new Chromium(folder.resolve("poller"));
                Chromium agents = new Chromium(folder.resolve("agent-of-poller"))) {
            BrowserContext browser = open(visitors);
            browser.addInitScript(NO_SOCKETS);
            List<String> polled = new CopyOnWriteArrayList<>();
            browser.onRequest(request -> {
                if (request.url().contains("/api/widget/frames")) {
                    polled.add(request.url());
                }
            });
            talk(browser, agents, "Hei, jeg er bak en streng brannmur");

            assertThat(polled).isNotEmpty().allMatch(url -> url.startsWith(nginx.url("/")));
        }
    }

    @Test
    void keepsTheSessionsCookieWithinTlsAndTheSite() {
        try (Chromium agents = new Chromium(folder.resolve("cookies"))) {
            BrowserContext browser = open(agents);
            List<String> faults = faults(browser);
            AgentPage.signedIn(browser, nginx.url("/console/"), EMAIL, PASSWORD);
            Cookie cookie = browser.cookies(nginx.url("/")).stream()
                    .filter(each -> each.name.equals("samtale_agent"))
                    .findFirst()
                    .orElseThrow();

            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void carriesTheHeadersOnceAndHttp2() throws Exception {
        HttpResponse<String> page = get(nginx.url("/console/"));

        assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(page.headers().allValues("strict-transport-security")).containsExactly("max-age=31536000");
        assertThat(page.headers().allValues("content-security-policy")).hasSize(1);
        assertThat(page.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(page.headers().firstValue("server")).hasValue("nginx");
    }

    @Test
    void keepsMonitoringToTheMachine() throws Exception {
        for (String path : List.of("/actuator/health", "/actuator/prometheus", "/actuator", "/actuator;x/health")) {
            HttpResponse<String> answer = get(nginx.url(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("nginx");
        }
    }

    @Test
    void sendsWhoComesWithoutTlsToIt() throws Exception {
        HttpResponse<String> answer = get(plain("/notice"));

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://localhost/notice");
        // But for the proof by which the certificate is renewed.
        assertThat(get(plain("/.well-known/acme-challenge/none")).statusCode()).isEqualTo(404);
    }

    /** Last: whoever signs in from this machine just after it is one too many. */
    @Test
    @Order(Integer.MAX_VALUE)
    void countsCallersByTheirOwnAddressWhateverTheyClaim() throws Exception {
        int status = 0;
        for (int i = 0; i < 7; i++) {
            status = http().send(
                            request("/api/console/session")
                                    .header("Content-Type", "application/json")
                                    .header("X-Forwarded-For", "198.51.100." + i)
                                    .header("Forwarded", "for=198.51.100." + i)
                                    .POST(BodyPublishers.ofString("{\"email\":\"nobody" + i
                                            + "@example.no\",\"password\":\"feil passord her\"}"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    /** Nginx has nowhere to lay them down: {@link Nginx} has taken its folders away, so it would fail if it tried. */
    @Test
    void carriesFilesBothWaysThroughMemory() throws Exception {
        byte[] drawing = drawing();
        List<String> sent = new CopyOnWriteArrayList<>();
        try (Chromium visitors = new Chromium(folder.resolve("sender"));
                Chromium agents = new Chromium(folder.resolve("agent-of-sender"))) {
            BrowserContext browser = open(visitors);
            browser.onRequest(request -> {
                if (request.method().equals("PATCH")) {
                    sent.add(request.url());
                }
            });
            Talk talk = talk(browser, agents, "Hei, jeg har en tegning");
            choose(talk.visitor(), new FilePayload("tegning.pdf", "application/pdf", drawing));
            talk.visitor().awaitShows("Klar til å sendes");
            talk.visitor().write("Her er tegningen");
            talk.agent().awaitSays("Her er tegningen");

            assertThat(Arrays.mismatch(downloaded(talk.agent(), "tegning.pdf"), drawing))
                    .as("the first byte that differs")
                    .isEqualTo(-1);
            assertThat(sent).isNotEmpty().allMatch(url -> url.startsWith(nginx.url("/api/widget/conversations/")));
        }
    }

    /** Samtale reads on after it has refused: nginx would make a 502 of an answer in the midst of a body. */
    @Test
    void tellsWhyALargeFileIsRefused() {
        byte[] page = new byte[3 << 20];
        Arrays.fill(page, (byte) ' ');
        byte[] head = "<!DOCTYPE html><html><title>Tilbud</title>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, page, 0, head.length);
        try (Chromium visitors = new Chromium(folder.resolve("liar"))) {
            VisitorPage visitor = VisitorPage.on(open(visitors), site.origin());
            visitor.openChat();
            visitor.start("Hei, her er et bilde");
            choose(visitor, new FilePayload("bilde.png", "image/png", page));
            visitor.awaitShows("Filen er ikke det navnet sier at den er.");
        }
    }

    @Test
    void refusesWhatIsTooLargeItselfOrBySamtalesWord() throws Exception {
        HttpResponse<String> ours = upload(256 << 10);
        assertThat(ours.statusCode()).isEqualTo(413);
        assertThat(ours.body()).contains("\"code\":\"too_large\"");

        HttpResponse<String> its = upload(49 << 20);
        assertThat(its.statusCode()).isEqualTo(413);
        assertThat(its.body()).contains("<title>413");
    }

    @Test
    void logsNobody() throws Exception {
        assertThat(get(nginx.url("/notice?name=kari")).statusCode()).isLessThan(500);
        // It writes the line when the answer has gone.
        for (int tries = 0; tries < 100 && !nginx.logs().contains(" GET "); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(nginx.logs())
                .contains(" GET ")
                .doesNotContain("127.0.0.1", "kari", "notice", "Mozilla", "Java-http");
    }

    private record Talk(VisitorPage visitor, AgentPage agent) {}

    /** A visitor writes, an agent answers, the visitor writes again. */
    private Talk talk(BrowserContext browser, Chromium agents, String first) {
        VisitorPage visitor = VisitorPage.on(browser, site.origin());
        visitor.openChat();
        visitor.start(first);
        AgentPage agent = AgentPage.signedIn(open(agents), nginx.url("/console/"), EMAIL, PASSWORD);
        agent.becomeAvailable();
        agent.open(first);
        agent.write("Hei! Det skal vi finne ut av.");
        visitor.awaitSays("Det skal vi finne ut av.");
        visitor.write("Så fint, takk");
        agent.awaitSays("Så fint, takk");
        return new Talk(visitor, agent);
    }

    private static void choose(VisitorPage visitor, FilePayload file) {
        visitor.chat()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Legg ved filer"))
                .click();
        visitor.chat().locator(".tray input[type=file]").first().setInputFiles(file);
    }

    private static byte[] downloaded(AgentPage agent, String name) throws IOException {
        Download download = agent.page().waitForDownload(() -> agent.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click());
        return Files.readAllBytes(download.path());
    }

    /** Some megabytes that nothing can compress, and that begin as a PDF does. */
    private static byte[] drawing() {
        byte[] bytes = new byte[5 << 20];
        new Random(7).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** What a policy has stopped, or what was mixed: the browser says it on its console. */
    private static List<String> faults(BrowserContext browser) {
        List<String> faults = new CopyOnWriteArrayList<>();
        browser.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Mixed Content")) {
                faults.add(message.text());
            }
        });
        return faults;
    }

    private static BrowserContext open(Chromium chromium) {
        return chromium.open(options -> options.setIgnoreHTTPSErrors(true));
    }

    /** By the port that speaks without TLS. */
    private String plain(String path) {
        int tls = URI.create(nginx.url("/")).getPort();
        return "http://localhost:" + (tls + 1) + path;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(nginx.url(path)))
                .header("Origin", nginx.url("/").replaceAll("/$", ""));
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http().send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(int bytes) throws Exception {
        return http().send(
                        request("/api/console/session")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[bytes]))
                                .version(HttpClient.Version.HTTP_1_1)
                                // So that a refusal comes instead of the body, not in the midst of it.
                                .expectContinue(true)
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Trusts nginx's certificate, and no other. */
    private HttpClient http() throws Exception {
        KeyStore known = KeyStore.getInstance(folder.resolve("nginx/store.p12").toFile(), "certificate".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tls", known.getCertificate("tls"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
