package no.samtale.conversations.cannedreplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import no.samtale.accounts.Role;
import no.samtale.platform.CannedReplyId;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SamtaleTest
class CannedRepliesApiTest {
    private static final String PATH = "/api/console/canned-replies";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller supervisor;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        supervisor = company.signedIn(company.hire("Kari", Role.SUPERVISOR), port);
    }

    @Test
    void keepsChangesAndDeletesReplies() {
        Answer created = supervisor.post(PATH, reply("retur", "nb"));
        assertThat(created.status()).isEqualTo(201);
        String id = created.body().get("id").asString();
        assertThat(supervisor.get(PATH).body()).containsExactly(created.body());

        Map<String, String> changed = reply("retur-2", "en");
        changed.put("body", "Hi {{contact.name}},\n\nyou have 30 days. {{agent.name}}");
        Answer updated = supervisor.put(PATH + "/" + id, changed);
        assertThat(updated.body().get("id").asString()).isEqualTo(id);
        changed.forEach((field, value) ->
                assertThat(updated.body().get(field).asString()).isEqualTo(value));
        assertThat(supervisor.get(PATH).body()).containsExactly(updated.body());

        assertThat(supervisor.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(supervisor.get(PATH).body()).isEmpty();
        assertThat(supervisor.delete(PATH + "/" + id).code()).isEqualTo("not_found");
    }

    @Test
    void takesAShortcutOnceInALanguage() {
        supervisor.post(PATH, reply("retur", "nb"));
        String other =
                supervisor.post(PATH, reply("frakt", "nb")).body().get("id").asString();

        assertThat(supervisor.post(PATH, reply("retur", "nb")).code()).isEqualTo("conflict");
        assertThat(supervisor.put(PATH + "/" + other, reply("retur", "nb")).code())
                .isEqualTo("conflict");
        assertThat(supervisor.post(PATH, reply("retur", "en")).status()).isEqualTo(201);
    }

    @Test
    void letsAgentsReadAndNotWrite() {
        String id = supervisor.post(PATH, reply("retur", "nb")).body().get("id").asString();
        Caller agent = company.signedIn(company.hire("Ola", Role.AGENT), port);
        Caller administrator = company.signedIn(company.administrator(), port);

        assertThat(agent.get(PATH).body()).hasSize(1);
        assertThat(agent.post(PATH, reply("frakt", "nb")).code()).isEqualTo("role_missing");
        assertThat(agent.put(PATH + "/" + id, reply("frakt", "nb")).code()).isEqualTo("role_missing");
        assertThat(agent.delete(PATH + "/" + id).code()).isEqualTo("role_missing");
        assertThat(administrator.post(PATH, reply("frakt", "nb")).status()).isEqualTo(201);
    }

    @Test
    void letsEverybodyHaveTheirOwnUnseenByOthers() {
        Caller ola = company.signedIn(company.hire("Ola", Role.AGENT), port);
        Caller per = company.signedIn(company.hire("Per", Role.AGENT), port);
        supervisor.post(PATH, reply("retur", "nb"));
        Map<String, Object> own = new HashMap<>(reply("retur", "nb"));
        own.put("personal", true);
        own.put("folder", "Mine");

        Answer created = ola.post(PATH, own);

        String id = created.body().get("id").asString();
        assertThat(created.body().get("folder").asString()).isEqualTo("Mine");
        assertThat(ola.get(PATH).body()).hasSize(2);
        assertThat(per.get(PATH).body()).hasSize(1);
        assertThat(supervisor.get(PATH).body()).hasSize(1);
        assertThat(per.put(PATH + "/" + id, own).code()).isEqualTo("not_found");
        assertThat(supervisor.delete(PATH + "/" + id).code()).isEqualTo("not_found");
        assertThat(ola.put(PATH + "/" + id, reply("min", "nb")).code()).isEqualTo("role_missing");
        assertThat(ola.post(PATH, own).code()).isEqualTo("conflict");
        assertThat(ola.delete(PATH + "/" + id).status()).isEqualTo(204);
    }

    @Test
    void refusesAPlaceholderThatNobodyFills() {
        Map<String, String> reply = reply("ordre", "nb");
        reply.put("body", "Ordre {{order.number}}");
        assertThat(supervisor.post(PATH, reply).field()).isEqualTo("body");
        reply.put("body", "Hei {{ contact.first-name }}, hilsen {{company}}");
        assertThat(supervisor.post(PATH, reply).status()).isEqualTo(201);
    }

    @Test
    void showsNothingOfAnotherAccount() {
        String id = supervisor.post(PATH, reply("retur", "nb")).body().get("id").asString();
        Company other = Company.in(context);
        Caller stranger = other.signedIn(other.administrator(), port);

        assertThat(stranger.get(PATH).body()).isEmpty();
        assertThat(stranger.put(PATH + "/" + id, reply("retur", "nb")).code()).isEqualTo("not_found");
        assertThat(stranger.delete(PATH + "/" + id).code()).isEqualTo("not_found");
        assertThat(stranger.post(PATH, reply("retur", "nb")).status()).isEqualTo(201);
        assertThat(supervisor.get(PATH).body()).hasSize(1);
    }

    @Test
    void namesTheFieldAtFault() {
        assertRefused("shortcut", "");
        assertRefused("shortcut", "Retur");
        assertRefused("shortcut", "retur og bytte");
        assertRefused("shortcut", "x".repeat(41));
        assertRefused("title", "");
        assertRefused("body", " ");
        assertRefused("body", "x".repeat(Limits.MESSAGE_LENGTH + 1));
        assertRefused("language", "sv");
        assertThat(supervisor
                        .put(PATH + "/" + CannedReplyId.random(), reply("retur", "nb"))
                        .code())
                .isEqualTo("not_found");
        assertThat(supervisor.put(PATH + "/17", reply("retur", "nb")).code()).isEqualTo("malformed_id");

        Map<String, String> longest = reply("x".repeat(40), "nb");
        longest.put("body", "x".repeat(Limits.MESSAGE_LENGTH));
        assertThat(supervisor.post(PATH, longest).status()).isEqualTo(201);
    }

    private void assertRefused(String field, String value) {
        Map<String, String> wrong = reply("retur", "nb");
        wrong.put(field, value);
        Answer answer = supervisor.post(PATH, wrong);
        assertThat(answer.code()).as("%s = %s", field, value).isEqualTo("invalid_field");
        assertThat(answer.field()).isEqualTo(field);
    }

    private static Map<String, String> reply(String shortcut, String language) {
        return new TreeMap<>(Map.of(
                "shortcut", shortcut, "title", "Retur", "body", "Du har 30 dagers åpent kjøp.", "language", language));
    }
}
