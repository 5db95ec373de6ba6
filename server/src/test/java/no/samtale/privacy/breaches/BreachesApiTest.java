package no.samtale.privacy.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.platform.BreachId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The register of breaches (GDPR Art. 33 and 34): each refusal beside what is taken. */
@SamtaleTest
class BreachesApiTest {
    private static final String PATH = "/api/console/breaches";
    private static final String TOLD = "En liste med Per Ærligs nummer lå åpen";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;
    private Instant noticed = Instant.EPOCH;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        officer = company.signedIn(company.hire("Kari", Role.PRIVACY_OFFICER), port);
        noticed = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    private Map<String, Object> details() {
        return new TreeMap<>(
                Map.of("noticedAt", noticed.toString(), "account", TOLD, "categories", List.of("contact-details")));
    }

    private Map<String, Object> details(String risk) {
        Map<String, Object> details = details();
        details.put("risk", risk);
        details.put("assessment", "Listen var åpen i fire timer");
        return details;
    }

    private String record(Map<String, Object> details) {
        Answer answer = officer.post(PATH, details);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return PATH + "/" + answer.body().path("id").asString();
    }

    @Test
    @DisplayName("P34 a breach is recorded, and the clock to the authority runs 72 hours from when it was noticed")
    void startsTheClock() {
        record(details());
        JsonNode breach = officer.get(PATH).body().get(0);
        assertThat(breach.at("/details/account").asString()).isEqualTo(TOLD);
        assertThat(Instant.parse(breach.path("dueAt").asString())).isEqualTo(noticed.plus(Duration.ofHours(72)));
        assertThat(breach.has("report")).isFalse();
    }

    @Test
    @DisplayName("P34 a report after the 72 hours needs the reason for the delay")
    void asksWhyItIsLate() {
        String inTime = record(details("risk"));
        Answer reported = officer.post(
                inTime + "/report", Map.of("at", noticed.plusSeconds(60).toString()));
        assertThat(reported.status()).as("%s", reported).isEqualTo(200);

        String late = record(details("risk"));
        clock.advance(Duration.ofHours(71));
        Caller later = company.signedIn(company.hire("Ola", Role.PRIVACY_OFFICER), port);
        Map<String, Object> report = new TreeMap<>(Map.of("at", clock.instant().toString(), "reference", "26/0114"));
        assertThat(later.post(late + "/report", report).field()).isEqualTo("lateReason");
        report.put("lateReason", "Vi visste ikke omfanget før");
        Answer answer = later.post(late + "/report", report);
        assertThat(answer.body().at("/report/lateReason").asString()).startsWith("Vi visste");

        report.put("at", clock.instant().plusSeconds(3600).toString());
        assertThat(later.post(late + "/report", report).field()).isEqualTo("at");
        report.put("at", noticed.minusSeconds(1).toString());
        assertThat(later.post(late + "/report", report).field()).isEqualTo("at");
    }

    @Test
    @DisplayName("P34 persons are told of a high risk, or one of the grounds of Art. 34(3) is named")
    void tellsThePersonsOrSaysWhyNot() {
        String breach = record(details("high"));
        assertThat(officer.post(breach + "/persons", Map.of()).field()).isEqualTo("ground");
        assertThat(officer.post(breach + "/persons", Map.of("ground", "shame", "reason", "Nei"))
                        .field())
                .isEqualTo("ground");
        assertThat(officer.post(breach + "/persons", Map.of("ground", "protected"))
                        .field())
                .isEqualTo("reason");
        Answer untold = officer.post(breach + "/persons", Map.of("ground", "protected", "reason", "Alt var kryptert"));
        assertThat(untold.body().at("/persons/ground").asString()).isEqualTo("protected");
        Answer told = officer.post(
                breach + "/persons", Map.of("at", noticed.plusSeconds(60).toString()));
        assertThat(told.body().path("persons").has("ground")).isFalse();
        assertThat(told.body().path("persons").has("at")).isTrue();
    }

    @Test
    @DisplayName("P34 a breach is closed when those who must be told of its risk have been, and then stays as it is")
    void closesWhatIsFinished() {
        String unassessed = record(details());
        assertThat(officer.post(unassessed + "/closing", Map.of()).code()).isEqualTo("breach_unfinished");
        String high = record(details("high"));
        officer.post(high + "/report", Map.of("at", noticed.plusSeconds(60).toString()));
        assertThat(officer.post(high + "/closing", Map.of()).code()).isEqualTo("breach_unfinished");
        officer.post(high + "/persons", Map.of("at", noticed.plusSeconds(60).toString()));
        officer.post(high + "/phases", Map.of("text", "Fire personer til"));
        Answer closed = officer.post(high + "/closing", Map.of());
        assertThat(closed.body().has("closedAt")).isTrue();
        assertThat(closed.body().at("/phases/0/text").asString()).isEqualTo("Fire personer til");

        assertThat(officer.put(high, details("none")).code()).isEqualTo("breach_closed");
        assertThat(officer.post(high + "/phases", Map.of("text", "Mer")).code()).isEqualTo("breach_closed");
        assertThat(officer.post(record(details("none")) + "/closing", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("P34 the register is given out as a page and as a sheet that no formula comes to life in")
    void givesOutTheRegister() {
        Map<String, Object> details = details("risk");
        details.put("account", "=HYPERLINK(\"x\") <b>fet</b>");
        record(details);
        Answer sheet = officer.get("/api/console/breach-register/sheet?language=en");
        assertThat(sheet.body().asString())
                .startsWith("\"Noticed\",")
                .contains("\"'=HYPERLINK(\"\"x\"\") <b>fet</b>\"", "Contact details");
        Answer page = officer.get("/api/console/breach-register/page");
        assertThat(page.body().asString())
                .contains("<h1>Brudd på personopplysningssikkerheten</h1>", "&lt;b&gt;fet&lt;/b&gt;");
        assertThat(page.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    @DisplayName("P08, P05 what is told of a breach is screened, and sealed under a key that goes with its time")
    void sealsScreensAndExpires() {
        Map<String, Object> details = details("none");
        details.put("account", TOLD + " og kort 4111 1111 1111 1111");
        String path = record(details);
        assertThat(officer.get(PATH).body().at("/0/details/account").asString()).doesNotContain("4111 1111 1111");
        assertThat(rows()).isOne();
        officer.post(path + "/closing", Map.of());

        BreachRetention retention = context.getBean(BreachRetention.class);
        UUID id = UUID.fromString(path.substring(path.length() - 36));
        assertThat(expired(retention)).as("before its time").isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(expired(retention)).isOne();
        assertThat(rows()).isZero();
        assertThat(retention.known(company.account(), java.util.Set.of(id))).isEmpty();
    }

    private int expired(BreachRetention retention) {
        Instant before = clock.instant().minus(Duration.ofHours(1));
        return context.getBean(AccountTransactions.class)
                .call(
                        company.account(),
                        () -> retention.expire(
                                company.account(),
                                new no.samtale.privacy.retention.Expiry(before, java.util.Set.of(), 10)));
    }

    private long rows() {
        return context.getBean(AccountTransactions.class)
                .call(company.account(), () -> context.getBean(JdbcClient.class)
                        .sql("select count(*) from breach where position('Per'::bytea in account_sealed) = 0")
                        .query(Long.class)
                        .single());
    }

    @Test
    void namesTheFieldAtFault() {
        assertRefused("account", " ");
        assertRefused("account", "x".repeat(Limits.BREACH_TEXT_LENGTH + 1));
        assertRefused("noticedAt", clock.instant().plusSeconds(60).toString());
        assertRefused("happenedTo", noticed.plusSeconds(86_400).toString());
        assertRefused("categories", List.of("shoe-sizes"));
        assertRefused("persons", -1);
        Map<String, Object> unreasoned = details("risk");
        unreasoned.remove("assessment");
        assertThat(officer.post(PATH, unreasoned).field()).isEqualTo("assessment");
        assertThat(officer.put(PATH + "/" + BreachId.random(), details()).code())
                .isEqualTo("not_found");
    }

    private void assertRefused(String field, Object value) {
        Map<String, Object> wrong = details();
        wrong.put(field, value);
        Answer answer = officer.post(PATH, wrong);
        assertThat(answer.code()).as("%s = %s", field, value).isEqualTo("invalid_field");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void isForPrivacyOfficersAndAdministrators() {
        Caller agent = company.signedIn(company.hire("Ola", Role.AGENT, Role.SUPERVISOR), port);
        String path = PATH + "/" + BreachId.random();
        assertThat(agent.get(PATH).code()).isEqualTo("role_missing");
        assertThat(agent.post(PATH, details()).code()).isEqualTo("role_missing");
        assertThat(agent.put(path, details()).code()).isEqualTo("role_missing");
        assertThat(agent.post(path + "/closing", Map.of()).code()).isEqualTo("role_missing");
        assertThat(agent.get("/api/console/breach-register/sheet").code()).isEqualTo("role_missing");
        assertThat(agent.get("/api/console/breach-choices").code()).isEqualTo("role_missing");
        assertThat(officer.get("/api/console/breach-choices?language=en")
                        .body()
                        .path("hours")
                        .asInt())
                .isEqualTo(72);
    }
}
