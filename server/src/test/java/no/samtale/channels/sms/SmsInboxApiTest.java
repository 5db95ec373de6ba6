package no.samtale.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Role;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.TestSms;
import no.samtale.testing.smpp.SmppCentre;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** SMS inboxes as administrators set them up. */
@SamtaleTest
class SmsInboxApiTest {
    private static final String INBOXES = "/api/console/sms-inboxes";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private SmppCentre centre;
    private Company company;
    private Caller administrator;
    private Map<String, Object> wanted;

    @BeforeEach
    void company() {
        centre = SmppCentre.started();
        company = Company.in(context);
        administrator = company.signedIn(company.administrator(), port);
        wanted = TestSms.wanted(centre, company.team().toString());
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void showsWhatIsSetUpAndNothingSecret() {
        String id = created(wanted);
        Answer listed = administrator.get(INBOXES);
        assertThat(listed.body().toString()).doesNotContain(TestSms.PASSWORD);
        JsonNode shown = listed.body().get(0);
        assertThat(shown.path("id").asString()).isEqualTo(id);
        assertThat(shown.path("sender").asString()).isEqualTo(TestSms.OURS);
        assertThat(shown.path("answerable").asBoolean()).isTrue();
        assertThat(shown.path("smpp").path("systemId").asString()).isEqualTo("fjellsport");
        assertThat(shown.path("gateway").isMissingNode()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(administrator
                        .get(INBOXES)
                        .body()
                        .get(0)
                        .path("connectedAt")
                        .isMissingNode())
                .isFalse());
    }

    @Test
    void keepsThePasswordWhereItWasForTheSameCentreAlone() {
        String id = created(wanted);
        Map<String, Object> without = with("smpp", smpp("password", null));
        assertThat(administrator.put(INBOXES + "/" + id, without).status()).isEqualTo(204);
        Map<String, Object> elsewhere = new HashMap<>(smpp("password", null));
        elsewhere.put("host", "smpp.example.no");
        assertRefused(administrator.put(INBOXES + "/" + id, with("smpp", elsewhere)), "smpp.password");
        assertRefused(administrator.post(INBOXES, without), "smpp.password");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertRefused(administrator.post(INBOXES, with("sender", "Altfor langt navn")), "sender");
        assertRefused(administrator.post(INBOXES, with("way", "brevdue")), "way");
        assertRefused(administrator.post(INBOXES, with("region", "no")), "region");
        assertRefused(administrator.post(INBOXES, with("smpp", null)), "smpp");
        assertRefused(administrator.post(INBOXES, with("smpp", smpp("port", 70_000))), "smpp.port");
        assertRefused(administrator.post(INBOXES, with("smpp", smpp("window", 0))), "smpp.window");
        assertRefused(administrator.post(INBOXES, with("smpp", smpp("line", "starttls"))), "smpp.line");
        assertRefused(administrator.post(INBOXES, with("smpp", smpp("systemId", "x".repeat(16)))), "smpp.systemId");
        assertRefused(administrator.post(INBOXES, with("languages", List.of("de"))), "languages");
    }

    @Test
    void isForAdministratorsAlone() {
        String id = created(wanted);
        Caller agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR), port);
        assertThat(agent.get(INBOXES).status()).isEqualTo(403);
        assertThat(agent.post(INBOXES, wanted).status()).isEqualTo(403);
        assertThat(agent.put(INBOXES + "/" + id, wanted).status()).isEqualTo(403);
        assertThat(agent.post(INBOXES + "/" + id + "/trial", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void saysWhatStandsInTheWay() {
        String id = created(wanted);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> centre.bound() == 1);
        assertThat(trial(id, null).path("trouble").isMissingNode()).isTrue();
        String nora = TestSms.newNumber();
        assertThat(trial(id, "+" + nora).path("sent").asString()).isEqualTo("taken");
        assertThat(centre.submitted()).singleElement().satisfies(each -> assertThat(each.to())
                .isEqualTo(nora));
        assertRefused(administrator.post(INBOXES + "/" + id + "/trial", Map.of("to", "nora")), "to");

        centre.answerBinds(SmppCentre.INVALID_PASSWORD);
        assertThat(trial(id, null).path("trouble").asString()).isEqualTo("sign_in");
        centre.close();
        JsonNode closed = trial(id, "+" + nora);
        assertThat(closed.path("trouble").asString()).isEqualTo("port");
        assertThat(closed.path("sent").isMissingNode()).isTrue();
    }

    private JsonNode trial(String id, @Nullable String to) {
        return administrator
                .post(INBOXES + "/" + id + "/trial", to == null ? Map.of() : Map.of("to", to))
                .body();
    }

    private String created(Map<String, Object> body) {
        Answer made = administrator.post(INBOXES, body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private Map<String, Object> with(String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(wanted);
        changed.put(field, value);
        return changed;
    }

    private Map<String, Object> smpp(String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>((Map<String, Object>) wanted.get("smpp"));
        changed.put(field, value);
        return changed;
    }

    private static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
    }
}
