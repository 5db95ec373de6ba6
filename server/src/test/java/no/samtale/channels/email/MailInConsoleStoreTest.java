package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.platform.InboxId;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Mails as agents see them, and what machines write: reports and absences. */
@SamtaleTest
class MailInConsoleStoreTest {
    private static final String CONVERSATIONS = "/api/console/conversations/";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TakeMail take;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private final String ours = Company.newEmail();
    private final String nora = Company.newEmail();
    private Company company;
    private Caller agent;
    private InboxId inbox;

    @BeforeEach
    void mailbox() {
        company = Company.in(context);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.SUPERVISOR, Role.ADMINISTRATOR), port);
        Map<String, Object> wanted =
                TestMailServer.wanted(ours, company.team().value().toString());
        inbox = new InboxId(UUID.fromString(
                agent.post("/api/console/mailboxes", wanted).body().path("id").asString()));
    }

    @Test
    @DisplayName("P06 an agent sees what a mail is about, who it is from and how sure that is, and its words parted")
    void showsTheMail() {
        arrives("""
                Authentication-Results: mx.example.no; spf=pass; dkim=fail; dmarc=fail
                Subject: Ordre 1182
                Cc: Per Hansen <per@example.no>
                Date: Mon, 23 Nov 2026 09:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=x

                --x
                Content-Type: text/html; charset=utf-8

                <p>Hvor er den?</p><img src=cid:logo@x alt=Logo><img src=https://192.0.2.1/a.png width=300>
                <img src=https://192.0.2.1/o.gif width=1 height=1><script>steal()</script>
                <div class=gmail_quote>Den 1. nov. 2026 skrev Oss:<blockquote>Gammelt</blockquote></div>
                --x
                Content-Type: image/png; name=logo.png
                Content-ID: <logo@x>
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(Base64.getEncoder().encodeToString(PNG)));
        String conversation = awaitOne();

        JsonNode mail = mails(conversation).path(0);

        assertThat(mail.path("subject").asString()).isEqualTo("Ordre 1182");
        assertThat(mail.path("from").path(0).path("address").asString()).isEqualTo(nora);
        assertThat(mail.path("cc").path(0).path("name").asString()).isEqualTo("Per Hansen");
        assertThat(mail.path("sender").path("standing").asString()).isEqualTo("suspect");
        assertThat(mail.path("sender").path("spf").asString()).isEqualTo("pass");
        assertThat(mail.path("passages").valueStream().map(each -> each.path("kind")
                        .asString()))
                .containsExactly("own", "quote");
        assertThat(mail.path("pictures").asInt()).isEqualTo(1);
        assertThat(mail.path("trackers").asInt()).isEqualTo(1);
        assertThat(mail.path("inlinePictures").size()).isEqualTo(1);
        assertPage(conversation, mail.path("messageId").asString());
    }

    private void assertPage(String conversation, String message) {
        String path = CONVERSATIONS + conversation + "/mails/" + message;
        Answer page = agent.get(path + "/page");
        assertThat(page.body().asString())
                .contains("Hvor er den?", "data-remote-picture=\"0\"", "data-inline-picture=\"0\"")
                .doesNotContain("192.0.2.1", "steal", "<script", " src=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'", "img-src blob:;")
                .doesNotContain("allow-scripts", "allow-forms", "https:");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");

        assertThat(agent.get(path + "/pictures/0").status())
                .as("an address that is nobody's on the internet is not called")
                .isEqualTo(204);
        assertThat(agent.get(path + "/pictures/1").status()).isEqualTo(404);
        assertThat(agent.get(path + "/pictures/-1").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("P06 the list and the conversation say where the person writes from")
    void saysWhereThePersonWritesFrom() {
        arrives("Subject: Hei\nContent-Type: text/plain\n\nHei\n");
        String conversation = awaitOne();

        JsonNode opened = agent.get(CONVERSATIONS + conversation).body();
        JsonNode listed =
                agent.get("/api/console/conversations?ids=" + conversation).body();

        assertThat(opened.path("row").path("contact").path("address").asString())
                .isEqualTo(nora);
        assertThat(opened.path("stopped").asBoolean(true)).isFalse();
        assertThat(listed.path("rows").path(0).path("contact").path("address").asString())
                .isEqualTo(nora);
    }

    @Test
    @DisplayName("P06 a report of a mail that came back is told at the message that it is about, with the reason")
    void joinsReportsToTheirMessages() {
        arrives("Subject: Hei\nContent-Type: text/plain\n\nHei\n");
        String conversation = awaitOne();
        String sent = answered(conversation);

        report(sent, "delayed", "4.4.1");
        assertThat(outgoing(conversation).path("state").asString()).isEqualTo("left");

        report(sent, "failed", "5.2.2");

        assertThat(outgoing(conversation).path("state").asString()).isEqualTo("failed");
        assertThat(outgoing(conversation).path("problem").asString()).isEqualTo("full");
        assertThat(waiting()).as("reports are no conversations").isEmpty();
    }

    @Test
    @DisplayName("P06 an answer that a machine gave in somebody's absence is marked as one, and reopens nothing")
    void leavesWhatHasEndedWhenAMachineAnswers() {
        arrives("Subject: Hei\nContent-Type: text/plain\n\nHei\n");
        String conversation = awaitOne();
        String sent = answered(conversation);
        String away = "Subject: Automatisk svar: Hei\nAuto-Submitted: auto-replied\nIn-Reply-To: " + sent
                + "\nContent-Type: text/plain\n\nJeg er borte til mandag.\n";

        arrives(away);
        taken();
        assertThat(mails(conversation).path(1).path("outOfOffice").asBoolean()).isTrue();

        assertThat(agent.post(CONVERSATIONS + conversation + "/close", Map.of()).status())
                .isLessThan(300);
        arrives(away);
        taken();
        assertThat(state(conversation)).isEqualTo("closed");

        arrives("Subject: Re: Hei\nIn-Reply-To: " + sent + "\nContent-Type: text/plain\n\nTakk igjen\n");
        taken();
        assertThat(state(conversation)).as("a person's answer does").isNotEqualTo("closed");
    }

    @Test
    @DisplayName("P06 a mail that cannot be taken in is shown with its reason, can be tried again, and holds up none")
    void keepsInSightWhatWasSetAside() {
        TestMailServer.deliver(ours, "Subject: Hei\r\n\r\nHvem er jeg?\r\n");
        arrives("Subject: Hei\nContent-Type: text/plain\n\nHei\n");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            take.take(company.account(), inbox);
            return waiting().size() == 1 && aside().size() == 1;
        });
        JsonNode mail = aside().path(0);
        assertThat(mail.path("reason").asString()).isEqualTo("no_sender");
        assertThat(mail.path("size").asLong()).isPositive();
        String path = "/api/console/mailboxes/" + inbox.value() + "/set-aside/"
                + mail.path("validity").asString() + "/" + mail.path("uid").asString();

        Answer again = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> agent.post(path + "/retry", Map.of()), answer -> answer.status() != 409);
        assertThat(again.body().path("reason").asString()).isEqualTo("no_sender");
        assertThat(aside().path(0).path("tries").asInt()).isEqualTo(2);

        assertThat(agent.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(aside()).isEmpty();
        assertThat(agent.send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(agent.post(path + "/retry", Map.of()).status()).isEqualTo(404);
    }

    private JsonNode aside() {
        return agent.get("/api/console/mailboxes").body().path(0).path("setAside");
    }

    private void arrives(String rest) {
        String mail = "From: Nora Nilsen <" + nora + ">\nTo: " + ours + "\nMessage-ID: <" + UUID.randomUUID()
                + "@example.no>\n" + rest;
        TestMailServer.deliver(ours, mail.replace("\n", "\r\n"));
    }

    private void report(String message, String action, String status) {
        String mail = """
                From: MAILER-DAEMON@mx.example.no
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@mx.example.no>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=r

                --r
                Content-Type: text/plain

                Dette er et automatisk svar.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.no

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s

                --r
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --r--
                """.formatted(ours, UUID.randomUUID(), nora, action, status, message);
        TestMailServer.deliver(ours, mail.replace("\n", "\r\n"));
        taken();
    }

    /** The clock's own reading may have it in hand: then it is read a moment later. */
    private void taken() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    take.take(company.account(), inbox);
                    return TestMailServer.unread(ours) == 0;
                });
    }

    private String awaitOne() {
        taken();
        return waiting().path(0).path("id").asString();
    }

    private String answered(String conversation) {
        agent.post(CONVERSATIONS + conversation + "/pick", Map.of());
        agent.post(CONVERSATIONS + conversation + "/messages", Map.of("id", UUID.randomUUID(), "text", "Hei tilbake"));
        clock.advance(Duration.ofSeconds(11));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            DueOutgoing.send(context, company.account());
                            return TestMailServer.handedOver(nora).isEmpty()
                                            || !outgoing(conversation)
                                                    .path("state")
                                                    .asString()
                                                    .equals("left")
                                    ? null
                                    : TestMailServer.handedOver(nora).getFirst().getMessageID();
                        },
                        found -> found != null);
    }

    private JsonNode mails(String conversation) {
        return agent.get(CONVERSATIONS + conversation + "/mails").body().path("mails");
    }

    private JsonNode outgoing(String conversation) {
        return agent.get(CONVERSATIONS + conversation + "/outgoing").body().path(0);
    }

    private String state(String conversation) {
        return agent.get(CONVERSATIONS + conversation)
                .body()
                .path("row")
                .path("state")
                .asString();
    }

    private JsonNode waiting() {
        return agent.get("/api/console/conversations?view=unassigned").body().path("rows");
    }
}
