package no.samtale.conversations.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What agents have begun to write: kept for them alone, gone when it is sent, never written over unseen. */
@SamtaleTest
class DraftsApiTest {
    private static final String BEGUN = "Hei, vi har sett på saken";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountTransactions transactions;

    @LocalServerPort
    private int port;

    private Caller agent;
    private Caller colleague;
    private String path;
    private AccessibleConversation conversation;

    @BeforeEach
    void talk() {
        Company company = Company.in(context);
        Entrypoint entrypoint = company.entrypoint();
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT), port);
        colleague = company.signedIn(company.hire("Ola Nordmann", Role.SUPERVISOR), port);
        agent.put("/api/console/availability", Map.of("availability", "busy"));
        conversation = Visitors.in(context).start(entrypoint, Visitors.token(entrypoint.id()), "Når kommer varen?");
        path = "/api/console/conversations/" + conversation.id();
        agent.post(path + "/pick", Map.of());
    }

    @Test
    void keepsAReplyAndANoteForTheirWriterAlone() {
        String reply = kept("reply", null, BEGUN);
        kept("note", null, "Sjekk ordren");

        JsonNode drafts = agent.get(path + "/drafts").body();

        assertThat(drafts).hasSize(2);
        assertThat(drafts.path(0).path("kind").asString()).isEqualTo("note");
        assertThat(drafts.path(1).path("text").asString()).isEqualTo(BEGUN);
        assertThat(drafts.path(1).path("id").asString()).isEqualTo(reply);
        assertThat(where(agent)).isEqualTo(1);
        assertThat(colleague.get(path + "/drafts").body()).isEmpty();
        assertThat(where(colleague)).isZero();
    }

    @Test
    @DisplayName("P15 masks an identity number in a draft before it is kept")
    void keepsNoIdentityNumber() {
        kept("reply", null, "Nummeret ditt er 13097248022");

        assertThat(text()).doesNotContain("13097248022").startsWith("Nummeret ditt er ");
    }

    @Test
    void isGoneWhenItIsSent() {
        kept("reply", null, BEGUN);
        kept("note", null, "Sjekk ordren");

        agent.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", BEGUN));

        assertThat(agent.get(path + "/drafts").body()).hasSize(1);
        agent.post(path + "/notes", Map.of("id", UUID.randomUUID(), "text", "Sjekk ordren"));
        assertThat(agent.get(path + "/drafts").body()).isEmpty();
        assertThat(where(agent)).isZero();
    }

    @Test
    void staysWhenSomebodyElseWrites() {
        kept("reply", null, BEGUN);

        colleague.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "Jeg hjelper"));

        assertThat(text()).isEqualTo(BEGUN);
    }

    @Test
    void neverWritesOverWhatTheWindowHasNotSeen() {
        String first = kept("reply", null, BEGUN);
        String second = kept("reply", first, BEGUN + " nå");

        assertThat(keep("reply", UUID.randomUUID(), first, "Eldre").status()).isEqualTo(409);
        assertThat(keep("reply", UUID.randomUUID(), null, "Ukjent").code()).isEqualTo("conflict");
        assertThat(keep("reply", UUID.randomUUID(), first, "").status()).isEqualTo(409);
        assertThat(text()).isEqualTo(BEGUN + " nå");
        assertThat(keep("reply", UUID.fromString(second), first, BEGUN + " nå").status())
                .as("a retry")
                .isEqualTo(204);
        assertThat(keep("reply", UUID.randomUUID(), second, " ").status()).isEqualTo(204);
        assertThat(agent.get(path + "/drafts").body()).isEmpty();
    }

    @Test
    void takesOnlyWhatCouldBeSent() {
        assertThat(keep("reply", UUID.randomUUID(), null, "a".repeat(Limits.MESSAGE_LENGTH + 1))
                        .status())
                .isEqualTo(422);
        assertThat(keep("essay", UUID.randomUUID(), null, BEGUN).status()).isEqualTo(422);
    }

    @Test
    void liesSealed() {
        kept("reply", null, BEGUN);

        byte[] stored = transactions.call(conversation.account(), () -> jdbc.sql(
                        "select body_sealed from draft where conversation_id = :conversation")
                .param("conversation", conversation.id().value())
                .query(byte[].class)
                .single());

        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("saken");
    }

    private String kept(String kind, @Nullable String after, String text) {
        UUID id = UUID.randomUUID();
        assertThat(keep(kind, id, after, text).status()).isEqualTo(204);
        return id.toString();
    }

    private Answer keep(String kind, UUID id, @Nullable String after, String text) {
        Map<String, Object> draft = new HashMap<>(Map.of("id", id, "text", text));
        draft.put("after", after);
        return agent.put(path + "/drafts/" + kind, draft);
    }

    private String text() {
        return agent.get(path + "/drafts").body().path(0).path("text").asString();
    }

    private static int where(Caller caller) {
        return caller.get("/api/console/drafts").body().size();
    }
}
