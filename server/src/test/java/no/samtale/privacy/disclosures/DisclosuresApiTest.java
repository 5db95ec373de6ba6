package no.samtale.privacy.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.ContactId;
import no.samtale.platform.DisclosureId;
import no.samtale.privacy.recipients.SharedData;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Disclosures to authorities: each refusal beside what is done. */
@SamtaleTest
class DisclosuresApiTest {
    private static final String PATH = "/api/console/disclosures";
    private static final String SAID = "Jeg var på Ås den kvelden";
    private static final String ASKED = "Hva Per har skrevet om kvelden på Ås";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Company.Person kari = new Company.Person(no.samtale.platform.AgentId.random(), "");
    private Company.Person liv = kari;
    private Caller officer;
    private Caller colleague;
    private ContactId contact = ContactId.random();

    @BeforeEach
    void somebodyHasTalked() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT, Role.PRIVACY_OFFICER);
        liv = company.hire("Liv Nordmann", Role.PRIVACY_OFFICER);
        officer = company.signedIn(kari, port);
        colleague = company.signedIn(liv, port);
        AccessibleConversation conversation = Visitors.in(context).start(company.entrypoint(), SAID);
        contact = conversation.contact();
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    private Map<String, Object> demand() {
        return new TreeMap<>(Map.of(
                "contact",
                contact.toString(),
                "authority",
                "Oslo politidistrikt",
                "reference",
                "17/2026",
                "basis",
                "strpl-210",
                "asked",
                ASKED,
                "categories",
                List.of("dialogue"),
                "receivedAt",
                clock.instant().toString()));
    }

    private Map<String, Object> secret(LocalDate tellOn) {
        Map<String, Object> demand = demand();
        demand.put("secrecy", "strpl-210a");
        demand.put("tellOn", tellOn.toString());
        return demand;
    }

    private String open(Map<String, Object> demand) {
        Answer answer = officer.post(PATH, demand);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return PATH + "/" + answer.body().path("id").asString();
    }

    private String approved(Map<String, Object> demand) {
        String path = open(demand);
        assertThat(officer.post(path + "/approval", Map.of()).status()).isEqualTo(200);
        assertThat(colleague.post(path + "/approval", Map.of()).status()).isEqualTo(200);
        return path;
    }

    private JsonNode listed() {
        return officer.get(PATH).body().get(0);
    }

    private String export() {
        return officer.get("/api/console/contacts/" + contact + "/export")
                .body()
                .toString();
    }

    @Test
    @DisplayName("P26 one approver: refused; nor can one person approve twice")
    void needsTwoApprovers() {
        String path = open(demand());
        assertThat(officer.post(path + "/delivery", Map.of()).code()).isEqualTo("approvals_missing");
        assertThat(officer.post(path + "/approval", Map.of()).status()).isEqualTo(200);
        assertThat(officer.post(path + "/approval", Map.of()).code()).isEqualTo("already_approved");
        assertThat(officer.post(path + "/delivery", Map.of()).code()).isEqualTo("approvals_missing");

        assertThat(colleague.post(path + "/approval", Map.of()).status()).isEqualTo(200);
        assertThat(officer.post(path + "/delivery", Map.of()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("P26 the export holds the categories of the case and nothing else, and is given out once")
    void givesOutTheSmallestExportOnce() {
        String path = approved(demand());
        Answer given = officer.post(path + "/delivery", Map.of());
        assertThat(given.body().toString())
                .contains(SAID)
                .doesNotContain("contact_id", "notice_version", "visitor_token", "Oslo politidistrikt");
        assertThat(given.body().path("about").findValuesAsString("category")).containsExactly("dialogue");
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(listed().path("digest").asString()).hasSize(64);
        assertThat(listed().path("givenBy").asString()).isEqualTo("Kari Nordmann");
        assertThat(listed().path("approvals").findValuesAsString("by"))
                .containsExactly("Kari Nordmann", "Liv Nordmann");

        assertThat(officer.post(path + "/delivery", Map.of()).code()).isEqualTo("disclosure_ended");
        assertThat(colleague.post(path + "/withdrawal", Map.of()).code()).isEqualTo("disclosure_ended");
    }

    @Test
    @DisplayName("P26 the person sees in the export who was given what, and is told")
    void tellsThePerson() {
        String path = approved(demand());
        assertThat(officer.post(path + "/told", Map.of()).code()).isEqualTo("disclosure_not_given");
        officer.post(path + "/delivery", Map.of());
        assertThat(listed().path("toTell").asBoolean()).isTrue();
        assertThat(export()).contains("Oslo politidistrikt", ASKED);
        assertThat(context.getBean(SharedData.class).of(company.account(), contact))
                .singleElement()
                .satisfies(datum -> assertThat(datum.name()).isEqualTo("Oslo politidistrikt"));
        assertThat(officer.post(path + "/told", Map.of()).status()).isEqualTo(200);
        assertThat(listed().path("toTell").asBoolean()).isFalse();
        assertThat(listed().has("toldAt")).isTrue();
    }

    @Test
    @DisplayName("P26 a named law keeps it from the person until its day, in the export too")
    void keepsTheSecretUntilItsDay() {
        LocalDate day = LocalDate.now(clock).plusDays(20);
        String path = approved(secret(day));
        officer.post(path + "/delivery", Map.of());
        assertThat(export()).doesNotContain("Oslo politidistrikt", ASKED, "\"table\":\"disclosure\"");
        assertThat(context.getBean(SharedData.class).of(company.account(), contact))
                .isEmpty();
        assertThat(officer.post(path + "/told", Map.of()).code()).isEqualTo("secrecy_holds");
        assertThat(listed().path("toTell").asBoolean()).isFalse();

        clock.advance(Duration.ofDays(21));
        officer = company.signedIn(kari, port);
        assertThat(listed().path("toTell").asBoolean()).isTrue();
        assertThat(export()).contains("Oslo politidistrikt");
        assertThat(officer.post(path + "/told", Map.of()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("P26, P32 with the person goes what a case said of them; who approved what stays")
    void forgetsThePerson() {
        approved(demand());
        officer.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", UUID.randomUUID()));
        assertThat(listed().has("contact")).isFalse();
        assertThat(listed().has("asked")).isFalse();
        assertThat(listed().has("reference")).isFalse();
        assertThat(listed().path("approvals")).hasSize(2);
        assertThat(officer.post(PATH + "/" + listed().path("id").asString() + "/delivery", Map.of())
                        .code())
                .isEqualTo("not_found");
        assertThat(officer.post(PATH, demand()).code()).isEqualTo("not_found");
    }

    @Test
    void endsWithAWithdrawal() {
        String path = approved(demand());
        assertThat(officer.post(path + "/withdrawal", Map.of()).status()).isEqualTo(200);
        assertThat(officer.post(path + "/delivery", Map.of()).code()).isEqualTo("disclosure_ended");
        assertThat(colleague.post(path + "/approval", Map.of()).code()).isEqualTo("disclosure_ended");
    }

    @Test
    @DisplayName("P26 a demand names a provision, and secrecy a law and a day")
    void namesTheFieldAtFault() {
        assertRefused("basis", "because");
        assertRefused("authority", " ");
        assertRefused("asked", "");
        assertRefused("categories", List.of());
        assertRefused("categories", List.of("agent-sign-in"));
        assertRefused("receivedAt", clock.instant().plusSeconds(600).toString());
        assertRefused("secrecy", "because");
        assertThat(officer.post(PATH, secret(LocalDate.now(clock))).field()).isEqualTo("tellOn");
        Map<String, Object> dateless = demand();
        dateless.put("secrecy", "strpl-210a");
        assertThat(officer.post(PATH, dateless).field()).isEqualTo("tellOn");
        Map<String, Object> lawless = demand();
        lawless.put("tellOn", "2199-01-01");
        assertThat(officer.post(PATH, lawless).field()).isEqualTo("tellOn");
    }

    private void assertRefused(String field, Object value) {
        Map<String, Object> wrong = demand();
        wrong.put(field, value);
        Answer answer = officer.post(PATH, wrong);
        assertThat(answer.code()).as("%s = %s", field, value).isEqualTo("invalid_field");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void isForPrivacyOfficersAndAdministrators() {
        Caller agent = company.signedIn(company.hire("Ola", Role.AGENT, Role.SUPERVISOR), port);
        String path = PATH + "/" + DisclosureId.random();
        assertThat(agent.get(PATH).code()).isEqualTo("role_missing");
        assertThat(agent.post(PATH, demand()).code()).isEqualTo("role_missing");
        for (String step : List.of("approval", "delivery", "told", "withdrawal")) {
            assertThat(agent.post(path + "/" + step, Map.of()).code()).isEqualTo("role_missing");
            assertThat(officer.post(path + "/" + step, Map.of()).code()).isEqualTo("not_found");
        }
        assertThat(agent.get("/api/console/disclosure-choices").code()).isEqualTo("role_missing");
        assertThat(officer.get("/api/console/disclosure-choices?language=en")
                        .body()
                        .at("/bases/0/law")
                        .asString())
                .contains("§ 210");
    }
}
