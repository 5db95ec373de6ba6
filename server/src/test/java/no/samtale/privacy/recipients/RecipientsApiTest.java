package no.samtale.privacy.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.TestRecipients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The register of recipients by the console's interface: each refusal beside what is taken. */
@SamtaleTest
class RecipientsApiTest {
    private static final String PATH = "/api/console/recipients";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        officer = company.signedIn(company.hire("Kari", Role.PRIVACY_OFFICER), port);
    }

    private static Map<String, Object> details() {
        return TestRecipients.details("Nordpost AS", "smtp.nordpost.example");
    }

    @Test
    @DisplayName("P25 a recipient is recorded with its agreement, changed and ended, and stays known")
    void keepsRecipients() {
        Answer recorded = officer.post(PATH, details());
        assertThat(recorded.status()).as("%s", recorded).isEqualTo(201);
        String id = recorded.body().path("id").asString();
        assertThat(recorded.body().at("/details/agreement/reference").asString())
                .isEqualTo("Arkivsak 26/114");

        Map<String, Object> changed = details();
        changed.put("fields", List.of("contact-details.address"));
        changed.put("hosts", List.of("SMTP2.nordpost.example"));
        Answer answer = officer.put(PATH + "/" + id, changed);
        assertThat(answer.body().at("/details/hosts/0").asString()).isEqualTo("smtp2.nordpost.example");
        assertThat(officer.get(PATH).body()).containsExactly(answer.body());

        assertThat(officer.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(officer.get(PATH).body().get(0).has("endedAt")).isTrue();
        assertThat(context.getBean(Recipients.class).of(company.account())).isEmpty();
        assertThat(officer.delete(PATH + "/" + id).code()).isEqualTo("not_found");
        assertThat(officer.put(PATH + "/" + id, details()).code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @DisplayName("P27 outside the EEA a recipient needs a mechanism that holds for its country")
    @CsvSource(textBlock = """
        EEA,                    ,  201
        NO,                     ,  201
        US,                     ,  422
        US, adequacy,              201
        IN,                     ,  422
        IN, adequacy,              422
        IN, standard-clauses,      201
        IN, a-handshake,           422
        """)
    void asksForAMechanism(String region, @Nullable String mechanism, int status) {
        Map<String, Object> details = details();
        details.put("region", region);
        if (mechanism != null) {
            details.put("mechanism", mechanism);
        }
        Answer answer = officer.post(PATH, details);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.field()).isEqualTo("mechanism");
        }
    }

    @Test
    @DisplayName("P25 without an agreement of its role's kind nobody is recorded")
    void asksForAnAgreement() {
        Map<String, Object> without = details();
        without.remove("agreement");
        assertThat(officer.post(PATH, without).code()).isEqualTo("malformed");

        Map<String, Object> other = details();
        other.put("role", "joint-controller");
        assertThat(officer.post(PATH, other).field()).isEqualTo("agreement.kind");

        Map<String, Object> backwards = details();
        backwards.put("agreement", TestRecipients.agreement("2020-01-14"));
        assertThat(officer.post(PATH, backwards).field()).isEqualTo("agreement.expiresOn");
    }

    @ParameterizedTest
    @DisplayName("P25 a recipient narrows what the register allows and never widens it")
    @CsvSource(textBlock = """
        purposes,   sell
        purposes,   marketing-of-everything
        categories, shoe-sizes
        categories, agent-sign-in
        fields,     dialogue.mood
        fields,     course.times
        region,     Europa
        role,       friend
        hosts,      https://x.example/
        hosts,      x example
        name,       ''
        contactPoint, ''
        """)
    void namesTheFieldAtFault(String field, String value) {
        Map<String, Object> wrong = details();
        wrong.put(field, wrong.get(field) instanceof List<?> ? List.of(value) : value);
        Answer answer = officer.post(PATH, wrong);
        assertThat(answer.code()).isEqualTo("invalid_field");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void isForPrivacyOfficersAndAdministrators() {
        Caller agent = company.signedIn(company.hire("Ola", Role.AGENT, Role.SUPERVISOR), port);
        assertThat(agent.get(PATH).code()).isEqualTo("role_missing");
        assertThat(agent.post(PATH, details()).code()).isEqualTo("role_missing");
        assertThat(agent.put(PATH + "/" + UUID.randomUUID(), details()).code()).isEqualTo("role_missing");
        assertThat(agent.delete(PATH + "/" + UUID.randomUUID()).code()).isEqualTo("role_missing");
        assertThat(agent.get("/api/console/recipient-choices").code()).isEqualTo("role_missing");
        Caller administrator = company.signedIn(company.administrator(), port);
        assertThat(administrator.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void offersWhatTheRegisterAndTheLawHave() {
        Answer choices = officer.get("/api/console/recipient-choices?language=en");
        assertThat(choices.body().at("/roles/0/name").asString()).isEqualTo("Processor");
        assertThat(choices.body().path("mechanisms").findValuesAsString("id")).contains("adequacy", "standard-clauses");
        assertThat(choices.body().path("adequate").findValuesAsString("country"))
                .contains("GB", "US")
                .doesNotContain("IN", "NO");
        assertThat(officer.get("/api/console/recipient-choices?language=sv").field())
                .isEqualTo("language");
    }
}
