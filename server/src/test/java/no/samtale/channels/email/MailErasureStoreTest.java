package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.platform.InboxId;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.TestMailServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What becomes of mails in the mailbox, and what an erasure's receipt says of that. */
@SamtaleTest
class MailErasureStoreTest {
    private static final String MAILBOXES = "/api/console/mailboxes";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TakeMail take;

    @LocalServerPort
    private int port;

    private final String ours = Company.newEmail();
    private Company company;
    private Caller agent;
    private String mailbox = "";

    @BeforeEach
    void company() {
        company = Company.in(context);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.SUPERVISOR, Role.ADMINISTRATOR), port);
    }

    @ParameterizedTest
    @DisplayName("P06 a mail goes to the trash, or is deleted, when it has been taken in")
    @ValueSource(strings = {"trash", "delete"})
    void clearsAtOnce(String clearing) {
        mailbox(clearing);
        arrives();

        look();

        assertThat(TestMailServer.count(ours, "INBOX")).isZero();
        assertThat(TestMailServer.count(ours, "Trash")).isEqualTo(clearing.equals("trash") ? 1 : 0);
        JsonNode receipt = erased(contact());
        assertThat(receipt.path("recipients").size())
                .as("nothing of the person lies there any more")
                .isZero();
    }

    @Test
    @DisplayName(
            "P06 the receipt of an erasure says that a mailbox has mails of the person, until they are deleted there")
    void receiptNamesTheMailbox() {
        mailbox("erasure");
        arrives();
        look();
        String contact = contact();
        away(true);

        JsonNode receipt = erased(contact);

        assertThat(receipt.path("recipients").path(0).path("name").asString()).isEqualTo(ours);
        assertThat(receipt.path("recipients").path(0).path("answeredAt").asString(""))
                .as("pending")
                .isEmpty();
        assertThat(TestMailServer.count(ours, "INBOX")).isEqualTo(1);

        away(false);
        look();

        assertThat(TestMailServer.count(ours, "INBOX")).isZero();
        JsonNode again = erased(contact, receipt.path("id").asString());
        assertThat(again.path("recipients").path(0).path("answeredAt").asString(""))
                .as("done")
                .isNotEmpty();
    }

    @Test
    void receiptIsSilentOnMailsThatTheCompanyKeeps() {
        mailbox("leave");
        arrives();
        look();

        assertThat(erased(contact()).path("recipients").size()).isZero();
        assertThat(TestMailServer.count(ours, "INBOX")).isEqualTo(1);
    }

    private void mailbox(String clearing) {
        Map<String, Object> wanted = wanted(clearing);
        // Read when the test says so.
        mailbox = agent.post(MAILBOXES, wanted).body().path("id").asString();
    }

    private Map<String, Object> wanted(String clearing) {
        Map<String, Object> wanted =
                new HashMap<>(TestMailServer.wanted(ours, company.team().value().toString()));
        wanted.put("clearing", clearing);
        return wanted;
    }

    /** Whether the mailbox is out of reach. */
    private void away(boolean away) {
        Map<String, Object> wanted = wanted("erasure");
        wanted.put("active", !away);
        assertThat(agent.put(MAILBOXES + "/" + mailbox, wanted).status()).isEqualTo(204);
    }

    private void arrives() {
        TestMailServer.deliver(ours, Company.newEmail(), "Hei", "Slett meg.");
    }

    private void look() {
        InboxId inbox = new InboxId(UUID.fromString(mailbox));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> take.take(company.account(), inbox) >= 0 && TestMailServer.unread(ours) == 0);
        take.take(company.account(), inbox);
    }

    private String contact() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> agent.get("/api/console/conversations?view=unassigned")
                                .body()
                                .path("rows")
                                .path(0)
                                .path("contact")
                                .path("id")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    private JsonNode erased(String contact) {
        return erased(contact, UUID.randomUUID().toString());
    }

    private JsonNode erased(String contact, String erasure) {
        return agent.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", erasure))
                .body();
    }
}
