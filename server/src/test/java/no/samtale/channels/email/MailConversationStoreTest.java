package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.outgoing.DueOutgoing;
import no.samtale.platform.InboxId;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A conversation by mail against a mail server of the test's own. */
@SamtaleTest
class MailConversationStoreTest {
    private static final String OURS = "kundeservice@fjellsport.no";
    private static final String NORA = "nora@example.no";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TakeMail take;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });
    private GreenMailUser mailbox;
    private Company company;
    private Caller agent;
    private InboxId inbox;

    @BeforeEach
    void mailbox() {
        server.start();
        mailbox = server.setUser(OURS, OURS, "hemmelig");
        company = Company.in(context);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR), port);
        MailServer imap = new MailServer("127.0.0.1", server.getImap().getPort(), MailLine.PLAIN, OURS);
        MailServer smtp = new MailServer("127.0.0.1", server.getSmtp().getPort(), MailLine.PLAIN, null);
        inbox = context.getBean(KeepMailInbox.class)
                .create(
                        company.principal(company.administrator(), Role.ADMINISTRATOR),
                        new KeepMailInbox.NamedInbox("E-post", company.team(), List.of("nb", "en")),
                        new MailInbox.Setup(
                                MailWay.IMAP,
                                List.of(OURS),
                                imap,
                                "INBOX",
                                smtp,
                                List.of(),
                                true,
                                MailClearing.LEAVE,
                                true,
                                "Hilsen {agent} i {company}"),
                        new KeepMailInbox.Passwords("hemmelig", null));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName(
            "P06 a mail is a conversation, its answer goes back by mail, and the answer to that comes into the same")
    void goesThereAndBack() throws Exception {
        arrives("Subject: Pakken\r\nMessage-ID: <en@example.no>\r\n", "Hvor er pakken min?");
        take.take(company.account(), inbox);
        take.take(company.account(), inbox);
        Awaitility.await().untilAsserted(() -> assertThat(waiting().size()).isEqualTo(1));
        JsonNode row = waiting().get(0);
        String conversation = row.path("id").asString();

        answer(conversation, "Den kommer i morgen.");

        MimeMessage sent = awaitMailTo(NORA);
        assertThat(sent.getSubject()).isEqualTo("Re: Pakken");
        assertThat(text(sent.getContent()))
                .as("the signature, filled, and where the privacy page is, plain and as HTML")
                .containsSubsequence(
                        "Den kommer i morgen.",
                        "-- ",
                        "Hilsen Kari",
                        "Personvern",
                        "<html",
                        "Hilsen Kari",
                        "Personvern");
        assertThat(sent.getHeader("In-Reply-To", null)).isEqualTo("<en@example.no>");
        assertThat(((InternetAddress) sent.getReplyTo()[0]).getAddress()).startsWith("kundeservice+");

        arrives(
                "Subject: Helt noe annet\r\nMessage-ID: <to@example.no>\r\nIn-Reply-To: " + sent.getMessageID()
                        + "\r\n",
                "Takk!");
        take.take(company.account(), inbox);

        // The line that listens may be at the mailbox, and is not waited for.
        Awaitility.await().untilAsserted(() -> assertThat(opened(conversation)
                        .path("messages")
                        .valueStream()
                        .filter(message -> message.path("kind").asString().equals("text"))
                        .map(message -> message.path("text").asString()))
                .containsExactly("Hvor er pakken min?", "Den kommer i morgen.", "Takk!"));
        assertThat(opened(conversation).path("outgoing").get(0).path("state").asString())
                .isEqualTo("left");
    }

    private JsonNode opened(String conversation) {
        return agent.get("/api/console/conversations/" + conversation).body();
    }

    /** All that its parts say, in their order. */
    private static String text(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < parts.getCount(); at++) {
            all.append(text(parts.getBodyPart(at).getContent()));
        }
        return all.toString();
    }

    @Test
    @DisplayName("P46: a mail becomes a request whose clock runs since it lay in the mailbox, not since it was read")
    void countsARequestFromTheMailbox() throws Exception {
        Instant arrived = Instant.now();
        clock.advance(Duration.ofDays(40));
        agent = company.signedIn(company.hire("Ola Operatør", Role.AGENT, Role.SUPERVISOR), port);
        // The mail server's clock, which is the world's, says when it came.
        arrives("Subject: Innsyn\r\nMessage-ID: <" + UUID.randomUUID() + "@example.no>\r\n", "Hva har dere om meg?");
        take.take(company.account(), inbox);
        Awaitility.await().untilAsserted(() -> assertThat(waiting().size()).isEqualTo(1));
        String conversation = waiting().get(0).path("id").asString();

        Answer opened = agent.post(
                "/api/console/conversations/" + conversation + "/requests",
                Map.of("id", UUID.randomUUID(), "kind", "access", "seq", 1));

        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        LocalDate due = LocalDate.parse(opened.body().path("dueOn").asString());
        assertThat(due).isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        assertThat(due).isAfter(LocalDate.ofInstant(arrived, ZoneOffset.UTC).plusDays(27));
    }

    private JsonNode waiting() {
        return agent.get("/api/console/conversations?view=unassigned").body().path("rows");
    }

    private void answer(String conversation, String text) {
        agent.post("/api/console/conversations/" + conversation + "/pick", Map.of());
        assertThat(agent.post(
                                "/api/console/conversations/" + conversation + "/messages",
                                Map.of("id", UUID.randomUUID(), "text", text))
                        .status())
                .isBetween(200, 204);
        clock.advance(Duration.ofSeconds(11));
    }

    private void arrives(String headers, String text) throws Exception {
        String mail = "From: Nora Nilsen <" + NORA + ">\r\nTo: " + OURS + "\r\n" + headers
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private MimeMessage awaitMailTo(String address) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            DueOutgoing.send(context, company.account());
                            for (MimeMessage each : server.getReceivedMessages()) {
                                if (each.getRecipients(Message.RecipientType.TO)[0]
                                        .toString()
                                        .contains(address)) {
                                    return each;
                                }
                            }
                            return null;
                        },
                        found -> found != null);
    }
}
