package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.testing.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Debian's Dovecot lets us in by tokens (RFC 7628), and Postfix asks it; the provider that gives them is called by TLS, through the
 * one gate, with a certificate of an authority that the server was told of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailTokensIT {
    private static final String OURS = "post@fjellsport.example";
    private static final String NORA = "nora@nora.example";
    private static final String MAILBOXES = "/api/console/mailboxes";
    private static final String CONVERSATIONS = "/api/console/conversations";

    private Path folder;
    private TestTokens provider;
    private HttpServer asked;
    private Dovecot dovecot;
    private Postfix postfix;
    private ServerProcess server;
    private Http agent;
    private MailClient nora;
    private String mailbox = "";
    /** Whether the mail servers believe the provider's tokens. */
    private volatile boolean believed = true;

    @BeforeAll
    void start() throws Exception {
        folder = Files.createTempDirectory("samtale-tokens");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnAuthority authority = new OwnAuthority(folder.resolve("authority"));
        provider = new TestTokens(token -> {}, authority.serving());
        asked = TestTokens.introspection(OURS, token -> believed && provider.lives(token));
        dovecot = new Dovecot(
                folder.resolve("dovecot"),
                authority,
                "http://127.0.0.1:" + asked.getAddress().getPort() + "/");
        postfix = new Postfix(folder.resolve("postfix"), authority, dovecot, "fjellsport.example, nora.example");
        server = ServerProcess.startWith(
                folder.resolve("data"),
                ServerProcess.freePorts(),
                authority.flags(),
                "--samtale.recipients[0].name=Leverandøren AS",
                "--samtale.recipients[0].role=processor",
                "--samtale.recipients[0].task.nb=Åpner postkassen for oss",
                "--samtale.recipients[0].task.en=Opens the mailbox for us",
                "--samtale.recipients[0].purposes=deliver",
                "--samtale.recipients[0].categories=contact-details,dialogue",
                "--samtale.recipients[0].region=EEA",
                "--samtale.recipients[0].agreement.kind=processing",
                "--samtale.recipients[0].agreement.signed-on=2026-01-15",
                "--samtale.recipients[0].agreement.reference=Arkivsak 26/114",
                "--samtale.recipients[0].contact-point=personvern@leverandor.example",
                "--samtale.recipients[0].hosts=localhost");
        agent = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", "https://www.example.no")
                .administrator();
        nora = new MailClient(NORA, dovecot, postfix);
        mailbox = mailbox();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        postfix.close();
        dovecot.close();
        asked.stop(0);
        provider.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    @Order(1)
    @DisplayName("P06 a mailbox is opened by a token, as the standard has it, for reading and for sending")
    void opensByAToken() throws Exception {
        assertThat(tried().path("reading").asString()).isEqualTo("sign_in_again");

        signIn();

        assertThat(tried().properties()).as("nothing stands in the way").isEmpty();
        assertThat(dovecot.log()).contains("method=OAUTHBEARER").doesNotContain("method=XOAUTH2");
        dovecot.ready(OURS);
        dovecot.put(OURS, letter("Er den åpen?"));
        dovecot.ready(OURS);
        String conversation = awaitRow("Er den åpen?");
        agent.post(CONVERSATIONS + "/" + conversation + "/pick", Map.of(), Map.of());
        agent.post(
                CONVERSATIONS + "/" + conversation + "/messages",
                Map.of(),
                Map.of("id", UUID.randomUUID(), "text", "Ja, den er det.", "attachments", List.of()));
        nora.awaitMail("Ja, den er det.");
        assertThat(postfix.log()).contains("sasl_method=OAUTHBEARER, sasl_username=" + OURS);
    }

    @Test
    @Order(2)
    @DisplayName("P06 a token that is ended before its time is followed by another, and nobody has to do anything")
    void getsAnother() {
        int before = provider.renewals();
        provider.ends();

        // One that is so new is not asked for again at once.
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(tried().properties()).isEmpty());

        assertThat(provider.renewals()).isBetween(before + 1, before + 3);
    }

    @Test
    @Order(3)
    @DisplayName("P06 what the mail servers or the provider refuse is said, each as what it is")
    void saysWhatIsRefused() throws Exception {
        believed = false;
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        tried().path("reading").asString())
                .isEqualTo("sign_in"));
        assertThat(tried().path("sending").asString()).isEqualTo("sign_in");
        believed = true;
        provider.says("invalid_client");
        provider.ends();
        awaitTrouble("app");
        provider.says("invalid_grant");
        awaitTrouble("sign_in_again");

        provider.says(null);
        signIn();
        assertThat(tried().properties()).isEmpty();
        assertThat(server.said()).noneMatch(line -> line.contains("access-") || line.contains("refresh-"));
    }

    private void awaitTrouble(String trouble) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(tried().path("reading").asString()).isEqualTo(trouble));
    }

    private void signIn() throws IOException {
        String address = agent.post(MAILBOXES + "/" + mailbox + "/sign-in", Map.of(), Map.of())
                .json()
                .path("address")
                .asString();
        Http.Answer opened = agent.post(MAILBOXES + "/sign-in/answer", Map.of(), provider.signIn(address));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    }

    private JsonNode tried() throws IOException {
        return agent.post(MAILBOXES + "/" + mailbox + "/trial", Map.of(), Map.of())
                .json();
    }

    private String mailbox() throws IOException {
        String team = agent.get("/api/console/teams", Map.of())
                .json()
                .path(0)
                .path("id")
                .asString();
        Http.Answer made = agent.post(
                MAILBOXES,
                Map.of(),
                Map.ofEntries(
                        Map.entry("name", OURS),
                        Map.entry("teamId", team),
                        Map.entry("languages", List.of("nb", "en")),
                        Map.entry("addresses", List.of(OURS)),
                        Map.entry("signIn", provider.signIn()),
                        Map.entry(
                                "imap",
                                Map.of("host", "localhost", "port", dovecot.imap() + 1, "line", "tls", "user", OURS)),
                        Map.entry("folder", "INBOX"),
                        Map.entry(
                                "smtp",
                                Map.of("host", "localhost", "port", postfix.port(), "line", "starttls", "user", OURS)),
                        Map.entry("trusted", List.of()),
                        Map.entry("tagged", true),
                        Map.entry("clearing", "leave"),
                        Map.entry("active", true)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private String awaitRow(String preview) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> agent.get(CONVERSATIONS + "?view=all&limit=100", Map.of())
                                .json()
                                .path("rows")
                                .valueStream()
                                .filter(row -> row.path("preview").asString("").equals(preview))
                                .map(row -> row.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    private static byte[] letter(String text) {
        return ("Return-Path: <" + NORA + ">\r\nFrom: Nora Nilsen <" + NORA + ">\r\nTo: " + OURS
                        + "\r\nSubject: Hei\r\nMessage-ID: <brev@nora.example>\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
