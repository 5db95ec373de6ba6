package no.samtale.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.privacy.subjects.SubjectTables;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Frames;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import no.samtale.vault.ErasureLedger;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Access and erasure by a privacy officer, over HTTP, against a person who has talked. */
@SamtaleTest
class ErasureApiTest {
    private static final String NAME = "Per Ærlig Ødegård";
    private static final String SAID = "Jeg bor på Ås og vil si opp avtalen";
    private static final String ANSWERED = "Det skal vi få til, Per";
    private static final String NOTED = "Ringte i går også";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Register register;

    @Autowired
    private SubjectTables tables;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;
    private Entrypoint entrypoint;
    private String token;
    private String conversation;
    private String contact;

    @BeforeEach
    void somebodyHasTalked() {
        company = Company.in(context);
        officer = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER), port);
        officer.put("/api/console/availability", Map.of("availability", "busy"));
        entrypoint = company.entrypoint();
        token = Visitors.token(entrypoint.id());
        conversation = UUID.randomUUID().toString();
        Map<String, Object> start = Map.of(
                "conversationId", conversation,
                "language", "nb",
                "noticeVersion", context.getBean(NoticeVersions.class).current(company.account()),
                "fields", Map.of("name", NAME, "email", "per@example.no"),
                "message", Map.of("id", UUID.randomUUID(), "text", SAID));
        assertThat(visitor()
                        .post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", start)
                        .status())
                .isEqualTo(201);
        String path = "/api/console/conversations/" + conversation;
        officer.post(path + "/pick", Map.of());
        officer.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", ANSWERED));
        officer.post(path + "/notes", Map.of("id", UUID.randomUUID(), "text", NOTED));
        contact = officer.get(path).body().at("/contact/id").asString();
    }

    private Caller visitor() {
        return new Caller(port).with("Samtale-Token", token);
    }

    @Test
    @DisplayName(
            "P29, P45: the export holds what the person and the agents wrote, notes too, and no agent by full name")
    void exportsAll() {
        Answer answer = officer.get("/api/console/contacts/" + contact + "/export?language=en");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment"));
        assertThat(answer.body().toString())
                .contains(NAME, "per@example.no", SAID, ANSWERED, NOTED, "your name")
                .doesNotContain("Nordmann");
    }

    @Test
    @DisplayName("P32: after an erasure no row of the person is left, no key, and no way to it")
    void erases() {
        byte[] sealed = body();
        AccessibleConversation another = Visitors.in(context).start(entrypoint, "Jeg blir");

        Answer answer = erase(UUID.randomUUID());

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("conversations").asInt()).isEqualTo(1);
        assertThat(answer.body().toString()).doesNotContain(contact, conversation);
        assertThat(officer.get("/api/console/conversations/" + conversation).code())
                .isEqualTo("not_found");
        assertThat(visitor().get("/api/widget/conversation").code()).isEqualTo("token_unknown");
        assertThat(officer.get("/api/console/contacts/" + contact + "/export").code())
                .isEqualTo("not_found");
        assertThat(rowsOf(contact, conversation)).isZero();
        KeyScope scope = new KeyScope(company.account(), KeyScope.Kind.CONVERSATION, UUID.fromString(conversation));
        assertThat(sealed).isNotEmpty();
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> context.getBean(Vault.class)
                .open(
                        Purpose.DELIVER,
                        scope,
                        new no.samtale.vault.Cell("message", "body_sealed", UUID.randomUUID()),
                        sealed));
        assertThat(officer.get("/api/console/conversations/" + another.id()).status())
                .isEqualTo(200);
    }

    private byte[] body() {
        return transactions.call(company.account(), () -> jdbc.sql(
                        "select body_sealed from message where body_sealed is not null limit 1")
                .query(byte[].class)
                .single());
    }

    private long rowsOf(String... ids) {
        UUID[] values = List.of(ids).stream().map(UUID::fromString).toArray(UUID[]::new);
        return transactions.call(company.account(), () -> tables.columns().stream()
                .mapToLong(naming -> jdbc.sql("select count(*) from "
                                + naming.table().name() + " where " + naming.column() + " = any(:ids)")
                        .param("ids", values)
                        .query(Long.class)
                        .single())
                .sum());
    }

    @Test
    void answersTheSameReceiptAgain() {
        UUID erasure = UUID.randomUUID();

        assertThat(erase(erasure).body()).isEqualTo(erase(erasure).body());
    }

    @Test
    void refusesAnIdThatStandsForAnothersErasure() {
        UUID erasure = UUID.randomUUID();
        erase(erasure);
        AccessibleConversation another = Visitors.in(context).start(entrypoint, "En annen");
        contact = another.contact().toString();

        assertThat(erase(erasure).code()).isEqualTo("id_reused");
    }

    @Test
    void isForPrivacyOfficersAndAdministrators() {
        officer = company.signedIn(company.hire("Ola Nordmann", Role.AGENT, Role.SUPERVISOR), port);

        assertThat(erase(UUID.randomUUID()).code()).isEqualTo("role_missing");
        assertThat(officer.get("/api/console/contacts/" + contact + "/export").code())
                .isEqualTo("role_missing");
    }

    @Test
    @DisplayName("P32: whoever has the conversation open loses it at once")
    void tellsBothSides() {
        try (Frames agent = Frames.agent(port, officer);
                Frames browser = Frames.visitor(port)) {
            agent.give(Map.of("type", "hello", "protocol", 1)).next("welcome");
            agent.give(Map.of("type", "watch", "conversation", conversation, "after", 0, "afterNote", 0))
                    .next("message");
            browser.give(Map.of("type", "hello", "protocol", 1, "token", token, "after", 0))
                    .next("welcome");

            erase(UUID.randomUUID());

            assertThat(agent.next("erased").path("conversation").asString()).isEqualTo(conversation);
            assertThat(browser.next("problem").path("code").asString()).isEqualTo("token_unknown");
        }
    }

    @Test
    @DisplayName("P32: what a restored database has brought back is erased before anybody is let in")
    void replaysWhatMainDoesNotKnowOf() {
        Set<KeyScope> scopes = transactions.call(company.account(), () -> context.getBean(PersonalDataHolders.class)
                .scopes(company.account(), new no.samtale.platform.ContactId(UUID.fromString(contact))));
        UUID erasure = UUID.randomUUID();
        context.getBean(ErasureLedger.class).erase(company.account(), erasure, scopes);
        assertThat(rowsOf(contact, conversation)).isPositive();

        assertThat(context.getBean(ReplayErasures.class).replay()).isPositive();

        assertThat(rowsOf(contact, conversation)).isZero();
        assertThat(erase(erasure).status()).isEqualTo(200);
        assertThat(context.getBean(ReplayErasures.class).replay()).isZero();
    }

    private Answer erase(UUID erasure) {
        return officer.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", erasure));
    }
}
