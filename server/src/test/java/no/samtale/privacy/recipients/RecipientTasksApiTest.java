package no.samtale.privacy.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.platform.ContactId;
import no.samtale.platform.RecipientTaskId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.retention.Expiry;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestRecipients;
import no.samtale.testing.Visitors;
import no.samtale.vault.ErasureLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What recipients are told when a person's data is corrected, erased or restricted (GDPR Art. 19). */
@SamtaleTest
class RecipientTasksApiTest {
    private static final String PATH = "/api/console/recipient-tasks";
    private static final String NAME = "Per Ærlig Ødegård";
    private static final String EMAIL = "per.odegard@example.no";
    private static final String HOST = "localhost";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TellRecipients tell;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;
    private ContactId contact = ContactId.random();

    @BeforeEach
    void somebodyHasBeenSharedWithARecipient() {
        company = Company.in(context);
        officer = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER), port);
        contact = newContact();
        officer.post("/api/console/recipients", TestRecipients.details("Nordpost", HOST));
        company.sends(HOST, contact);
        company.sends(HOST, contact);
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    private ContactId newContact() {
        var entrypoint = company.entrypoint();
        String conversation = UUID.randomUUID().toString();
        Map<String, Object> start = Map.of(
                "conversationId", conversation,
                "language", "nb",
                "noticeVersion", context.getBean(NoticeVersions.class).current(company.account()),
                "fields", Map.of("name", NAME, "email", EMAIL),
                "message", Map.of("id", UUID.randomUUID(), "text", "Hei"));
        Answer started = new Caller(port)
                .with("Samtale-Token", Visitors.token(entrypoint.id()))
                .post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", start);
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        officer.post("/api/console/conversations/" + conversation + "/pick", Map.of());
        return ContactId.of(officer.get("/api/console/conversations/" + conversation)
                .body()
                .at("/contact/id")
                .asString());
    }

    private Answer erase(UUID erasure) {
        return officer.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", erasure));
    }

    private JsonNode task() {
        Answer answer = officer.get(PATH);
        assertThat(answer.body()).as("one task for each recipient").hasSize(1);
        return answer.body().get(0);
    }

    private long keys(String task) {
        KnownTasks known = context.getBean(KnownTasks.class);
        return known.known(company.account(), Set.of(UUID.fromString(task))).size();
    }

    @Test
    @DisplayName("P32 after an erasure each recipient is to be told, and the receipt names it as pending")
    void opensATaskForEachRecipient() {
        UUID erasure = UUID.randomUUID();
        Answer receipt = erase(erasure);
        assertThat(receipt.status()).as("%s", receipt).isEqualTo(200);
        assertThat(receipt.body().at("/recipients/0/name").asString()).isEqualTo("Nordpost");
        assertThat(receipt.body().at("/recipients/0").has("answeredAt")).isFalse();
        assertThat(erase(erasure).body()).as("asked again").isEqualTo(receipt.body());

        JsonNode task = task();
        assertThat(task.path("change").asString()).isEqualTo("erasure");
        assertThat(task.path("knownBy").asString()).contains(NAME, EMAIL);
        assertThat(task.path("contactPoint").asString()).isEqualTo("personvern@example.com");
        assertThat(task.has("contact")).as("leads to the person").isFalse();
        assertThat(task.path("overdue").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("P32 what finds the erased person goes with the recipient's answer, key and text")
    void forgetsThePersonWithTheAnswer() {
        erase(UUID.randomUUID());
        String id = task().path("id").asString();
        String path = PATH + "/" + id;

        assertThat(officer.post(path + "/answer", Map.of("answer", "done")).code())
                .isEqualTo("recipient_not_told");
        assertThat(officer.post(path + "/answer", Map.of("answer", "perhaps")).field())
                .isEqualTo("answer");
        assertThat(keys(id)).isOne();

        assertThat(officer.post(path + "/telling", Map.of()).status()).isEqualTo(204);
        assertThat(task().path("toldBy").asString()).isEqualTo("Kari Nordmann");
        assertThat(officer.post(path + "/answer", Map.of("answer", "done")).status())
                .isEqualTo(204);
        assertThat(task().path("answer").asString()).isEqualTo("done");
        assertThat(task().has("knownBy")).isFalse();
        assertThat(keys(id)).isZero();
    }

    @Test
    @DisplayName("P31 an unanswered task is marked overdue, and what finds the person goes after its own short time")
    void expiresWhatFindsThePerson() {
        erase(UUID.randomUUID());
        clock.advance(Duration.ofDays(15));
        Caller later = company.signedIn(company.hire("Ola", Role.PRIVACY_OFFICER), port);
        assertThat(later.get(PATH).body().at("/0/overdue").asBoolean()).isTrue();
        assertThat(later.get(PATH).body().at("/0/knownBy").asString()).contains(EMAIL);

        ExpiredTasks expired = context.getBean(ExpiredTasks.class);
        int gone = context.getBean(AccountTransactions.class)
                .call(
                        company.account(),
                        () -> expired.expire(company.account(), new Expiry(clock.instant(), Set.of(), 100)));
        assertThat(gone).isOne();
        assertThat(later.get(PATH).body().at("/0").has("knownBy")).isFalse();
        assertThat(later.get(PATH).body().at("/0/overdue").asBoolean()).isTrue();
        assertThat(keys(later.get(PATH).body().at("/0/id").asString())).isZero();
    }

    @Test
    @DisplayName("P32 an erasure that is broken off and finished later has its tasks all the same")
    void opensTasksBeforeTheKeysAreGone() {
        UUID erasure = UUID.randomUUID();
        tell.erasing(company.account(), contact, erasure);
        Set<no.samtale.vault.KeyScope> scopes = context.getBean(AccountTransactions.class)
                .call(company.account(), () -> context.getBean(PersonalDataHolders.class)
                        .scopes(company.account(), contact));
        context.getBean(ErasureLedger.class).erase(company.account(), erasure, scopes);
        assertThat(erase(erasure).body().at("/recipients/0/name").asString()).isEqualTo("Nordpost");
        assertThat(task().path("knownBy").asString()).contains(EMAIL);
    }

    @Test
    @DisplayName("P28, P30 recipients are told of a correction and a restriction; their tasks go with the person")
    void tellsOfCorrectionsAndRestrictions() {
        tell.corrected(company.account(), contact);
        tell.restricted(company.account(), contact);
        assertThat(officer.get(PATH).body().findValuesAsString("change"))
                .containsExactlyInAnyOrder("correction", "restriction");
        assertThat(officer.get(PATH).body().get(0).path("contact").asString()).isEqualTo(contact.toString());
        Answer export = officer.get("/api/console/contacts/" + contact + "/export");
        assertThat(export.body().toString()).contains("recipient_task", "known_by_sealed");

        erase(UUID.randomUUID());
        assertThat(task().path("change").asString()).isEqualTo("erasure");
        assertThat(context.getBean(AccountTransactions.class)
                        .call(company.account(), () -> context.getBean(JdbcClient.class)
                                .sql("select count(*) from recipient_task where contact_id is not null")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void opensNothingForThoseWhoHaveHadNothing() {
        contact = newContact();
        assertThat(erase(UUID.randomUUID()).body().path("recipients")).isEmpty();
        assertThat(officer.get(PATH).body()).isEmpty();
    }

    @Test
    void isForPrivacyOfficersAndAdministrators() {
        Caller agent = company.signedIn(company.hire("Ola", Role.AGENT, Role.SUPERVISOR), port);
        String path = PATH + "/" + RecipientTaskId.random();
        assertThat(agent.get(PATH).code()).isEqualTo("role_missing");
        assertThat(agent.post(path + "/telling", Map.of()).code()).isEqualTo("role_missing");
        assertThat(agent.post(path + "/answer", Map.of("answer", "done")).code())
                .isEqualTo("role_missing");
        assertThat(officer.post(path + "/telling", Map.of()).code()).isEqualTo("not_found");
    }
}
