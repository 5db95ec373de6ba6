package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.testing.TestRecipients;
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

/** Debian's Dovecot and Postfix, with certificates of an authority that the server was told of, and mails in both directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailServersIT {
    private static final String NORA = "nora@nora.example";
    private static final String CONVERSATIONS = "/api/console/conversations";
    private static final int MANY = 1_000;
    private static final String IN_THAT_INBOX =
            " join conversation c using (account_id, conversation_id) join email_inbox i on i.inbox_id = c.inbox_id"
                    + " where '%s' = any(i.addresses)";

    private Path folder;
    private OwnAuthority authority;
    private Dovecot dovecot;
    private Postfix postfix;
    private ServerProcess server;
    private Http agent;
    private MailClient nora;

    @BeforeAll
    void start() throws Exception {
        // Others than we look into it: those who keep the mailboxes.
        folder = Files.createTempDirectory("samtale-mail");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        authority = new OwnAuthority(folder.resolve("authority"));
        dovecot = new Dovecot(folder.resolve("dovecot"), authority);
        postfix = new Postfix(folder.resolve("postfix"), authority, dovecot, "fjellsport.example, nora.example");
        server = ServerProcess.startWith(folder.resolve("data"), ServerProcess.freePorts(), authority.flags());
        agent = TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", "https://www.example.no")
                .administrator();
        nora = new MailClient(NORA, dovecot, postfix);
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
    @DisplayName("P06 six mails with files and a changed subject are one conversation, in both directions")
    void isOneConversation() throws Exception {
        String ours = "kundeservice@fjellsport.example";
        String mailbox = mailbox(List.of(ours), "localhost", "leave");
        assertThat(agent.post("/api/console/mailboxes/" + mailbox + "/trial", Map.of(), Map.of())
                        .json()
                        .properties())
                .allSatisfy(found -> assertThat(found.getValue().isNull()).isTrue());
        byte[] picture = bytes(300_000);

        nora.send(nora.mail(ours, "Sekken revnet", "Se bildet.").file("sekk.pdf", picture));
        JsonNode row = awaitRow("Se bildet.");
        String conversation = row.path("id").asString();
        assertThat(agent.post(CONVERSATIONS + "/" + conversation + "/pick", Map.of(), Map.of())
                        .status())
                .isBetween(200, 204);
        String file = agent.get(CONVERSATIONS + "/" + conversation, Map.of()).text();
        assertThat(file).contains("sekk.pdf");
        answer(conversation, "Det ordner vi.", List.of());
        MimeMessage first = nora.awaitMail("Det ordner vi.");
        assertThat(first.getSubject()).isEqualTo("Re: Sekken revnet");

        nora.send(nora.mail(ours, "Noe annet: regningen", "Og regningen?").answers(first));
        awaitTexts(conversation, 3);
        byte[] bill = bytes(100_000);
        answer(conversation, "Regningen er vedlagt.", List.of(upload(conversation, "regning.pdf", bill)));
        answer(conversation, "Si fra om den ikke kommer frem.", List.of());
        MimeMessage second = nora.awaitMail("Regningen er vedlagt.");
        MimeMessage third = nora.awaitMail("Si fra om den ikke kommer frem.");
        assertThat(MailClient.file(second, "regning.pdf")).isEqualTo(bill);
        assertThat(second.getSubject()).isEqualTo("Re: Noe annet: regningen");

        // A new mail, with nothing in it of ours but the address that it goes to.
        nora.send(nora.mail(third.getReplyTo()[0].toString(), "Takk", "Den kom frem."));
        List<String> texts = awaitTexts(conversation, 6);

        assertThat(texts)
                .containsExactly(
                        "Se bildet.",
                        "Det ordner vi.",
                        "Og regningen?",
                        "Regningen er vedlagt.",
                        "Si fra om den ikke kommer frem.",
                        "Den kom frem.");
        assertThat(third.getHeader("In-Reply-To")).isNotNull();
        assertThat(List.of(first, second, third))
                .allSatisfy(mail -> assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString())
                        .isEqualTo(NORA));
    }

    @Test
    @DisplayName(
            "P06 mail is here when its server tells of it, and answers go out from the address that was written to")
    void isToldOfWhatComes() throws Exception {
        String ours = "post@fjellsport.example";
        String alias = "salg@fjellsport.example";
        dovecot.ready(ours);
        mailbox(List.of(ours, alias), "localhost", "leave");
        Awaitility.await().until(() -> dovecot.log().contains("user=<" + ours + ">"));
        dovecot.put(ours, letter("Er den her?", ours, 1));
        dovecot.ready(ours);
        awaitRow("Er den her?");

        // The folder has just been looked at, and is not again for a minute, longer than is waited for here.
        dovecot.put(ours, letter("Er den her straks?", alias, 2));
        dovecot.ready(ours);
        String conversation = awaitRow("Er den her straks?").path("id").asString();

        agent.post(CONVERSATIONS + "/" + conversation + "/pick", Map.of(), Map.of());
        answer(conversation, "Den kom straks.", List.of());
        assertThat(nora.awaitMail("Den kom straks.").getFrom()[0].toString()).contains("<" + alias + ">");
    }

    @Test
    @DisplayName(
            "P06 what is erased here is deleted in the mailbox, also where that was away, and never taken in again")
    void clearsTheMailbox() throws Exception {
        String ours = "slettes@fjellsport.example";
        dovecot.ready(ours);
        dovecot.put(ours, letter("Slett meg.", ours, 3));
        dovecot.put(ours, letter("Jeg blir.", ours, 4));
        dovecot.ready(ours);
        mailbox(List.of(ours), "localhost", "erasure");
        JsonNode row = awaitRow("Slett meg.");
        awaitRow("Jeg blir.");
        dovecot.stop();
        try {
            String contact = row.path("contact").path("id").asString();
            Http.Answer erased = agent.post(
                    "/api/console/contacts/" + contact + "/erasure", Map.of(), Map.of("id", UUID.randomUUID()));
            assertThat(erased.status()).as(erased.text()).isBetween(200, 204);
            assertThat(dovecot.count(ours)).isEqualTo(2);
        } finally {
            // Its UIDs are others now, as after a repair.
            dovecot.forgetUids(ours);
            dovecot.again();
        }

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> dovecot.count(ours) == 1);

        assertThat(DiskScan.count(
                        server.data(),
                        "email_dealt_with d join email_inbox i using (inbox_id) where '" + ours
                                + "' = any(i.addresses)"))
                .isEqualTo(1);
        assertThat(agent.get(CONVERSATIONS + "?view=all&limit=100", Map.of()).text())
                .contains("Jeg blir.")
                .doesNotContain("Slett meg.");
        assertThat(DiskScan.count(
                        server.data(),
                        "conversation c join email_inbox i using (inbox_id) where '" + ours + "' = any(i.addresses)"))
                .isEqualTo(1);
    }

    private static byte[] letter(String text, String to, int number) {
        return ("Return-Path: <" + NORA + ">\r\nFrom: Nora Nilsen <" + NORA + ">\r\nTo: " + to + "\r\nSubject: Hei\r\n"
                        + "Message-ID: <brev-" + number + "@nora.example>\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("P06 a mail server whose certificate is for another name is not spoken to, and that is said")
    void trustsTheNameInTheCertificateOnly() throws Exception {
        String mailbox = mailbox(List.of("annet@fjellsport.example"), "127.0.0.1", "leave");

        JsonNode found = agent.post("/api/console/mailboxes/" + mailbox + "/trial", Map.of(), Map.of())
                .json();

        assertThat(found.path("reading").asString()).isEqualTo("tls");
        assertThat(found.path("sending").asString()).isEqualTo("tls");
    }

    @Test
    @DisplayName("P06 a trial says in plain words what is wrong: name, port, line, sign-in or folder")
    void saysWhatIsWrong() throws Exception {
        String mailbox = mailbox(List.of("prove@fjellsport.example"), "localhost", "leave");
        Sight sight = new Sight("nb", 1280, List.of(ColorScheme.LIGHT, ColorScheme.DARK));
        try (Chromium chromium = new Chromium(folder.resolve("browser"))) {
            Page page = AgentPage.signedIn(
                            OnTheDemo.opened(chromium, "nb", 1280), server, "ase@example.no", "et langt passord")
                    .page();
            page.navigate(server.url("/console/#/settings/mailboxes/" + mailbox));
            Trial trial = new Trial(page, sight);
            trial.finds("Vi kan lese postkassen.", "good");
            trial.typed("Mappe", "Finnes ikke").finds("mappen finnes ikke", "folder");
            trial.typed("Passord", "feil").finds("brukernavnet eller passordet blir ikke godtatt", "sign-in");
            trial.typed("Tjener", "127.0.0.1").finds("linjen kan ikke gjøres sikker", "line");
            trial.typed("Port", "1").finds("ingen svarer på denne porten", "port");
            trial.typed("Tjener", ContactedHostsIT.CONTROL).finds("tjeneren står ikke blant mottakerne", "recipient");
            assertThat(agent.post(
                                    "/api/console/recipients",
                                    Map.of(),
                                    TestRecipients.details("Postkontoret", ContactedHostsIT.CONTROL))
                            .status())
                    .isEqualTo(201);
            trial.finds("ingen tjener har dette navnet", "name");
        }
    }

    /** The form of a mailbox, in which one thing more is made wrong at a time: what is met first is said. */
    private record Trial(Page page, Sight sight) {
        Trial typed(String label, String text) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill(text);
            return this;
        }

        void finds(String words, String what) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prøv forbindelsen"))
                    .click();
            PlaywrightAssertions.assertThat(
                            page.locator("form").getByText(words).first())
                    .isVisible();
            sight.at(page, "mailbox-trial-" + what);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("P06 of a full mailbox nothing is lost and nothing doubled when the server is killed in the middle")
    void survivesBeingKilled() throws Exception {
        String ours = "mange@fjellsport.example";
        dovecot.ready(ours);
        for (int i = 0; i < MANY; i++) {
            dovecot.put(ours, numbered(i, ours));
        }
        dovecot.ready(ours);
        long before = texts();
        mailbox(List.of(ours), "localhost", "leave");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> texts() > before + MANY / 4);

        server.kill();
        long killedAt = texts() - before;
        assertThat(killedAt).isLessThan(MANY);
        server = ServerProcess.startWith(folder.resolve("data"), server.port(), authority.flags());
        agent = signedIn();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> DiskScan.count(
                                server.data(),
                                "email_dealt_with d join email_inbox i using (inbox_id)" + " where '" + ours
                                        + "' = any(i.addresses)")
                        == MANY);

        assertThat(texts() - before).isEqualTo(MANY);
        // Each by its own name and its own bytes, none of them twice.
        for (String each : List.of("conversation_thread t", "email_message t")) {
            assertThat(DiskScan.count(server.data(), each + IN_THAT_INBOX.formatted(ours)))
                    .isEqualTo(MANY);
        }
        assertThat(DiskScan.count(server.data(), "(select distinct print from email_dealt_with) prints"))
                .isGreaterThanOrEqualTo(MANY);
        assertThat(DiskScan.count(server.data(), "conversation t" + IN_THAT_INBOX.formatted(ours)))
                .isEqualTo(MANY - MANY / 10);
    }

    /** Every tenth answers the one before it. */
    private static byte[] numbered(int i, String ours) {
        boolean answers = i % 10 == 9;
        String from = "kunde" + (answers ? i - 1 : i) + "@nora.example";
        return ("Return-Path: <" + from + ">\r\nFrom: Kunde <" + from + ">\r\nTo: " + ours + "\r\nSubject: Nummer " + i
                        + "\r\nMessage-ID: <nummer-" + i + "@nora.example>\r\n"
                        + (answers ? "In-Reply-To: <nummer-" + (i - 1) + "@nora.example>\r\n" : "")
                        + "Date: Mon, 23 Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + text(i) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int i) {
        return "Dette er brev nummer " + i + ".";
    }

    private long texts() throws Exception {
        return DiskScan.count(server.data(), "message where kind = 'text'");
    }

    private String mailbox(List<String> addresses, String host, String clearing) throws IOException {
        String address = addresses.getFirst();
        String team = agent.get("/api/console/teams", Map.of())
                .json()
                .path(0)
                .path("id")
                .asString();
        Http.Answer made = agent.post(
                "/api/console/mailboxes",
                Map.of(),
                Map.ofEntries(
                        Map.entry("name", address),
                        Map.entry("teamId", team),
                        Map.entry("languages", List.of("nb", "en")),
                        Map.entry("addresses", addresses),
                        Map.entry("imap", line(host, dovecot.imap(), "starttls", address)),
                        Map.entry("folder", "INBOX"),
                        Map.entry("smtp", line(host, postfix.port() + 1, "tls", address)),
                        Map.entry("trusted", List.of()),
                        Map.entry("tagged", true),
                        Map.entry("clearing", clearing),
                        Map.entry("active", true)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static Map<String, Object> line(String host, int port, String line, String user) {
        return Map.of("host", host, "port", port, "line", line, "user", user, "password", Dovecot.PASSWORD);
    }

    private Http signedIn() {
        Http http = new Http(server.port());
        assertThat(http.postNow(
                                "/api/console/session",
                                Map.of(),
                                Map.of("email", "ase@example.no", "password", "et langt passord"))
                        .status())
                .isBetween(200, 204);
        return http;
    }

    private JsonNode awaitRow(String preview) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> agent.get(CONVERSATIONS + "?view=all&limit=100", Map.of())
                                .json()
                                .path("rows")
                                .valueStream()
                                .filter(row -> row.path("preview").asString("").equals(preview))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private List<String> awaitTexts(String conversation, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> texts(conversation), texts -> texts.size() == count);
    }

    private List<String> texts(String conversation) throws IOException {
        return agent.get(CONVERSATIONS + "/" + conversation, Map.of())
                .json()
                .path("messages")
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("text"))
                .map(message -> message.path("text").asString())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void answer(String conversation, String text, List<String> files) throws IOException {
        Http.Answer posted = agent.post(
                CONVERSATIONS + "/" + conversation + "/messages",
                Map.of(),
                Map.of("id", UUID.randomUUID(), "text", text, "attachments", files));
        assertThat(posted.status()).as(posted.text()).isBetween(200, 204);
    }

    private String upload(String conversation, String name, byte[] content) throws IOException {
        String files = CONVERSATIONS + "/" + conversation + "/attachments";
        String id = UUID.randomUUID().toString();
        Http.Answer announced = agent.post(files, Map.of(), Map.of("id", id, "name", name, "size", content.length));
        assertThat(announced.status()).as(announced.text()).isBetween(200, 201);
        Http.Answer sent = agent.patch(files + "/" + id + "?offset=0", Map.of(), content);
        assertThat(sent.status()).as(sent.text()).isBetween(200, 204);
        return id;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }
}
