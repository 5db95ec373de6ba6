package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Debian's Postfix hands mails in (LMTP), with the lines in its settings that docs/email.md gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandedInIT {
    private static final String NORA = "nora@nora.example";
    private static final String CONVERSATIONS = "/api/console/conversations";
    private static final String MAILBOXES = "/api/console/mailboxes";
    private static final int MANY = 400;

    private final int port = ServerProcess.freePorts();
    private final int lmtp = ServerProcess.freePorts();
    private Path folder;
    private OwnAuthority authority;
    private Dovecot dovecot;
    private Postfix postfix;
    private ServerProcess server;
    private Http agent;
    private MailClient nora;

    @BeforeAll
    void start() throws Exception {
        folder = Files.createTempDirectory("samtale-handed");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        authority = new OwnAuthority(folder.resolve("authority"));
        dovecot = new Dovecot(folder.resolve("dovecot"), authority);
        // It tries again after seconds, and not after minutes as a rule.
        postfix = new Postfix(
                folder.resolve("postfix"), authority, dovecot, "dialog.example, nora.example", """
                transport_maps = inline:{ { dialog.example = lmtp:inet:127.0.0.1:%d } }
                queue_run_delay = 2s
                minimal_backoff_time = 2s
                maximal_backoff_time = 4s
                """.formatted(lmtp));
        server = started();
        agent = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", "https://www.example.no")
                .administrator();
        nora = new MailClient(NORA, dovecot, postfix);
    }

    private ServerProcess started() {
        return ServerProcess.startWith(
                folder.resolve("data"), port, authority.flags(), "--samtale.mail.lmtp.port=" + lmtp);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        postfix.close();
        dovecot.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "P06 a mail that Postfix hands in is a conversation, and the answer to its answer joins it by the address alone")
    void goesThereAndBack() throws Exception {
        String ours = "kundeservice@dialog.example";
        String mailbox = mailbox(ours);
        assertThat(tried(mailbox).path("handedInAt").asString()).isEqualTo("127.0.0.1:" + lmtp);
        assertThat(tried(mailbox).has("cameAt")).isFalse();

        nora.send(nora.mail(ours, "Sekken revnet", "Kan den sys?").file("sekk.pdf", pdf()));
        JsonNode row = awaitRow("Kan den sys?");
        String conversation = row.path("id").asString();
        agent.post(CONVERSATIONS + "/" + conversation + "/pick", Map.of(), Map.of());
        agent.post(
                CONVERSATIONS + "/" + conversation + "/messages",
                Map.of(),
                Map.of("id", UUID.randomUUID(), "text", "Det ordner vi.", "attachments", List.of()));
        MimeMessage answer = nora.awaitMail("Det ordner vi.");
        assertThat(answer.getReplyTo()[0].toString()).contains("kundeservice+");
        nora.send(nora.mail(answer.getReplyTo()[0].toString(), "Takk", "Supert."));

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(texts(conversation))
                .containsExactly("Kan den sys?", "Det ordner vi.", "Supert."));
        assertThat(agent.get(CONVERSATIONS + "/" + conversation, Map.of()).text())
                .contains("sekk.pdf");
        assertThat(tried(mailbox).path("cameAt").asString()).isNotEmpty();
        assertThat(tried(mailbox).has("sending")).isFalse();

        JsonNode receipt = agent.post(
                        "/api/console/contacts/"
                                + row.path("contact").path("id").asString() + "/erasure",
                        Map.of(),
                        Map.of("id", UUID.randomUUID()))
                .json();
        assertThat(receipt.path("recipients").size()).as("there is no mailbox").isZero();
    }

    @Test
    @Order(2)
    @DisplayName("P06 a mail to two mailboxes is in both, and who writes to nobody's address is told")
    void answersForEachRecipient() throws Exception {
        mailbox("salg@dialog.example");
        mailbox("retur@dialog.example");

        nora.send(nora.mail("salg@dialog.example, retur@dialog.example, ingen@dialog.example", "Hei", "Til flere."));

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(rows("Til flere."))
                .hasSize(2));
        assertThat(nora.awaitMail("5.1.1").getSubject()).contains("Undelivered");
    }

    @Test
    @Order(3)
    @DisplayName(
            "P06 of what Postfix hands in nothing is lost and nothing doubled when the server is killed in the middle")
    void survivesBeingKilled() throws Exception {
        String ours = "mange@dialog.example";
        mailbox(ours);
        List<MailClient.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            drafts.add(nora.mail(ours, "Nummer " + i, text(i)));
        }
        long before = texts();
        Thread sending = Thread.startVirtualThread(() -> send(drafts));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> texts() > before + MANY / 4);

        server.kill();
        long killedAt = texts() - before;
        assertThat(killedAt).isLessThan(MANY);
        sending.join();
        server = started();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> handedIn(ours, "h.dealt") == MANY);

        assertThat(postfix.log())
                .contains("status=deferred")
                .doesNotContain("status=bounced (host 127.0.0.1[127.0.0.1] said: 5.3");
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(sent(ours))
                .as("Postfix has an answer to all")
                .isEqualTo(MANY));
        assertThat(texts() - before).isEqualTo(MANY);
        for (String each : List.of("conversation_thread t", "email_message t", "conversation t")) {
            assertThat(inInbox(each, ours)).isEqualTo(MANY);
        }
        assertThat(handedIn(ours, "true")).isEqualTo(MANY);
    }

    private void send(List<MailClient.Draft> drafts) {
        try {
            nora.send(drafts);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sent(String to) {
        return postfix.log()
                .lines()
                .filter(line -> line.contains("to=<" + to + ">") && line.contains("status=sent (250 2.0.0"))
                .count();
    }

    private long handedIn(String ours, String which) throws Exception {
        return DiskScan.count(
                server.data(),
                "email_handed_in h join email_inbox i using (account_id, inbox_id) where '" + ours
                        + "' = any(i.addresses) and " + which);
    }

    private long inInbox(String table, String ours) throws Exception {
        String conversation =
                table.startsWith("conversation t") ? "" : " join conversation c using (account_id, conversation_id)";
        String inbox = conversation.isEmpty() ? "t.inbox_id" : "c.inbox_id";
        return DiskScan.count(
                server.data(),
                table + conversation + " join email_inbox i on i.inbox_id = " + inbox + " where '" + ours
                        + "' = any(i.addresses)");
    }

    private static String text(int i) {
        return "Dette er brev nummer " + i + ".";
    }

    private long texts() throws Exception {
        return DiskScan.count(server.data(), "message where kind = 'text'");
    }

    private String mailbox(String address) throws IOException {
        String team = agent.get("/api/console/teams", Map.of())
                .json()
                .path(0)
                .path("id")
                .asString();
        Http.Answer made = agent.post(
                MAILBOXES,
                Map.of(),
                Map.ofEntries(
                        Map.entry("name", address),
                        Map.entry("teamId", team),
                        Map.entry("languages", List.of("nb", "en")),
                        Map.entry("way", "lmtp"),
                        Map.entry("addresses", List.of(address)),
                        Map.entry(
                                "smtp",
                                Map.of(
                                        "host",
                                        "localhost",
                                        "port",
                                        postfix.port() + 1,
                                        "line",
                                        "tls",
                                        "user",
                                        address,
                                        "password",
                                        Dovecot.PASSWORD)),
                        Map.entry("trusted", List.of()),
                        Map.entry("tagged", true),
                        Map.entry("active", true)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private JsonNode tried(String mailbox) throws IOException {
        return agent.post(MAILBOXES + "/" + mailbox + "/trial", Map.of(), Map.of())
                .json();
    }

    private List<JsonNode> rows(String preview) throws IOException {
        return agent.get(CONVERSATIONS + "?view=all&limit=100", Map.of())
                .json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("preview").asString("").equals(preview))
                .toList();
    }

    private JsonNode awaitRow(String preview) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rows(preview), found -> !found.isEmpty())
                .getFirst();
    }

    private List<String> texts(String conversation) throws IOException {
        return agent.get(CONVERSATIONS + "/" + conversation, Map.of())
                .json()
                .path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("text"))
                .map(message -> message.path("text").asString())
                .toList();
    }

    private static byte[] pdf() {
        byte[] bytes = new byte[50_000];
        new java.util.Random(1).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }
}
