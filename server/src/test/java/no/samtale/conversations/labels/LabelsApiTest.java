package no.samtale.conversations.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Labels worded by some and put on by all. */
@SamtaleTest
class LabelsApiTest {
    private static final String LABELS = "/api/console/labels";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint entrypoint;
    private Caller supervisor;
    private Caller agent;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        supervisor = company.signedIn(company.hire("Kari Nordmann", Role.SUPERVISOR), port);
        agent = company.signedIn(company.hire("Ola Vik", Role.AGENT), port);
    }

    @Test
    void putsLabelsOnTakesThemOffAndFiltersByThem() {
        String refund = label("Refusjon");
        AccessibleConversation one = conversation();
        conversation();

        JsonNode row = agent.put(on(one, refund), Map.of()).body();

        assertThat(row.path("labels").path(0).asString()).isEqualTo(refund);
        agent.put(on(one, refund), Map.of());
        assertThat(rows("")).hasSize(2);
        assertThat(rows("&label=" + refund)).hasSize(1);
        assertThat(rows("&label=" + refund).path(0).path("id").asString())
                .isEqualTo(one.id().toString());
        assertThat(count(refund)).isEqualTo(1);
        assertThat(agent.delete(on(one, refund)).body().path("labels")).isEmpty();
        assertThat(rows("&label=" + refund)).isEmpty();
    }

    @Test
    void renamesMergesAndDeletes() {
        String refund = label("Refusjon");
        String money = label("Penger tilbake");
        AccessibleConversation one = conversation();
        AccessibleConversation both = conversation();
        agent.put(on(one, money), Map.of());
        agent.put(on(both, money), Map.of());
        agent.put(on(both, refund), Map.of());

        assertThat(supervisor
                        .put(LABELS + "/" + refund, Map.of("name", "Retur", "colour", "red"))
                        .status())
                .isEqualTo(204);
        assertThat(supervisor
                        .post(LABELS + "/" + money + "/merge", Map.of("into", refund))
                        .status())
                .isEqualTo(204);

        assertThat(agent.get(LABELS).body()).hasSize(1);
        assertThat(agent.get(LABELS).body().path(0).path("name").asString()).isEqualTo("Retur");
        assertThat(count(refund)).isEqualTo(2);
        assertThat(supervisor.delete(LABELS + "/" + refund).status()).isEqualTo(204);
        assertThat(agent.get(LABELS).body()).isEmpty();
        assertThat(rows("")).allSatisfy(row -> assertThat(row.path("labels")).isEmpty());
    }

    @Test
    void refusesWhatIsNoLabelAndWhoMayNotWordThem() {
        String refund = label("Refusjon");
        AccessibleConversation one = conversation();

        assertThat(supervisor.post(LABELS, body("refusjon")).code()).isEqualTo("conflict");
        assertThat(supervisor.post(LABELS, body("")).field()).isEqualTo("name");
        assertThat(supervisor.post(LABELS, body("Kunde 01019012480")).field()).isEqualTo("name");
        assertThat(supervisor
                        .post(LABELS, Map.of("name", "Ny", "colour", "pink"))
                        .field())
                .isEqualTo("colour");
        assertThat(supervisor
                        .post(LABELS + "/" + refund + "/merge", Map.of("into", refund))
                        .field())
                .isEqualTo("into");
        assertThat(agent.post(LABELS, body("Ny")).code()).isEqualTo("role_missing");
        assertThat(agent.delete(LABELS + "/" + refund).code()).isEqualTo("role_missing");
        assertThat(agent.put(on(one, one.id().toString()), Map.of()).code()).isEqualTo("not_found");
        Company other = Company.in(context);
        Caller stranger = other.signedIn(other.administrator(), port);
        assertThat(stranger.put(on(one, refund), Map.of()).code()).isEqualTo("not_found");
        assertThat(stranger.delete(LABELS + "/" + refund).code()).isEqualTo("not_found");
    }

    @Test
    @DisplayName("P45 a label is in the export by its name, and gone with the person")
    void isInTheExport() {
        String refund = label("Refusjon");
        AccessibleConversation one = conversation();
        agent.put(on(one, refund), Map.of());
        agent.put("/api/console/conversations/" + one.id() + "/priority", Map.of("priority", "urgent"));
        Caller officer = officer();
        String contact = "/api/console/contacts/" + one.contact();

        assertThat(officer.get(contact + "/export").body().toString())
                .contains("Refusjon")
                .contains("urgent");
        officer.post(contact + "/erasure", Map.of("id", java.util.UUID.randomUUID()));

        assertThat(count(refund)).isZero();
    }

    @Test
    @DisplayName("P30 a label on a restricted conversation is not counted, taken off or merged away")
    void leavesWhatIsRestricted() {
        String refund = label("Refusjon");
        AccessibleConversation one = conversation();
        agent.put(on(one, refund), Map.of());
        Caller officer = officer();
        String restriction = "/api/console/contacts/" + one.contact() + "/restriction";
        officer.post(restriction, Map.of("ground", "accuracy"));

        assertThat(count(refund)).isZero();
        assertThat(agent.delete(on(one, refund)).code()).isEqualTo("not_found");
        supervisor.delete(LABELS + "/" + refund);

        assertThat(officer.get("/api/console/contacts/" + one.contact() + "/export")
                        .body()
                        .toString())
                .contains("Refusjon");
        assertThat(agent.get(LABELS).body().path(0).path("retired").asBoolean()).isTrue();
    }

    private Caller officer() {
        return company.signedIn(company.hire("Liv Berg", Role.PRIVACY_OFFICER), port);
    }

    private AccessibleConversation conversation() {
        return Visitors.in(context).start(entrypoint, "Jeg vil ha pengene tilbake");
    }

    private String label(String name) {
        return supervisor.post(LABELS, body(name)).body().path("id").asString();
    }

    private static Map<String, String> body(String name) {
        return Map.of("name", name, "colour", "blue");
    }

    private static String on(AccessibleConversation conversation, String label) {
        return "/api/console/conversations/" + conversation.id() + "/labels/" + label;
    }

    private JsonNode rows(String filter) {
        return agent.get("/api/console/conversations?view=all" + filter).body().path("rows");
    }

    private long count(String label) {
        return agent.get(LABELS)
                .body()
                .valueStream()
                .filter(one -> one.path("id").asString().equals(label))
                .findFirst()
                .orElseThrow()
                .path("conversations")
                .asLong();
    }
}
