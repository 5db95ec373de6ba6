package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamtaleTest
class SessionApiTest {
    private static final String SESSION = "/api/console/session";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DisableAgent disableAgent;

    @LocalServerPort
    private int port;

    private Company company;
    private Person kari;
    private Caller caller;

    @BeforeEach
    void hire() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR);
        caller = new Caller(port);
    }

    @Test
    void tellsAnAgentWhoItIs() {
        Answer answer = caller.signIn(kari.email(), Company.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/agent/id").asString()).isEqualTo(kari.id().toString());
        assertThat(answer.body().at("/agent/name").asString()).isEqualTo("Kari Nordmann");
        assertThat(answer.body().at("/agent/roles").toString()).isEqualTo("[\"agent\",\"supervisor\"]");
        assertThat(answer.body().at("/agent/availability").asString()).isNotEmpty();
        assertThat(answer.body().at("/agent/capacity").asInt()).isEqualTo(4);
        assertThat(answer.body().at("/agent/language").asString()).isEqualTo("nb");
        assertThat(answer.body().at("/account/name").asString()).isEqualTo("Fjellsport AS");
        assertThat(answer.body().at("/limits/messageLength").asInt()).isEqualTo(Limits.MESSAGE_LENGTH);
        assertThat(caller.get(SESSION).body()).isEqualTo(answer.body());
    }

    @Test
    void takesTheAddressInAnySpelling() {
        assertThat(caller.signIn("  " + kari.email().toUpperCase(java.util.Locale.ROOT) + " ", Company.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void setsACookieThatNoScriptReadsAndNoOtherSiteSends() {
        String cookie = caller.signIn(kari.email(), Company.PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).startsWith("samtale_agent=").contains("; Path=/", "; HttpOnly", "; SameSite=Strict");
        assertThat(cookie).doesNotContain("Max-Age").doesNotContain("Domain").doesNotContain("Secure");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressAlike() {
        Answer wrong = caller.signIn(kari.email(), "feil passord her");
        Answer unknown = caller.signIn(Company.newEmail(), Company.PASSWORD);

        assertThat(wrong.code()).isEqualTo("sign_in_failed");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(caller.get(SESSION).code()).isEqualTo("not_signed_in");
    }

    @Test
    void refusesARequestWithoutAddressOrPassword() {
        assertThat(caller.post(SESSION, Map.of("password", "x")).field()).isEqualTo("email");
        assertThat(caller.post(SESSION, Map.of("email", kari.email())).field()).isEqualTo("password");
        assertThat(caller.post(SESSION, "[]").code()).isEqualTo("malformed");
    }

    @Test
    void refusesTheSixthFailureUntilTwentySecondsHavePassed() {
        for (int i = 0; i < Limits.SIGN_INS; i++) {
            assertThat(new Caller(port).signIn(kari.email(), "feil passord her").code())
                    .isEqualTo("sign_in_failed");
        }
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).code())
                .isEqualTo("too_many");

        clock.advance(Limits.SIGN_INS_WINDOW.plus(Duration.ofSeconds(1)));
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void takesANewSessionAtEachSignIn() {
        caller.signIn(kari.email(), Company.PASSWORD);
        String first = cookie(caller);
        caller.signIn(kari.email(), Company.PASSWORD);

        assertThat(cookie(caller)).isNotEqualTo(first);
        Caller withTheFirst = new Caller(port).with("Cookie", "samtale_agent=" + first);
        assertThat(withTheFirst.get(SESSION).code()).isEqualTo("not_signed_in");
    }

    @Test
    void givesNoSessionToWhoBringsAnId() {
        String planted = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw";
        Caller attacked = new Caller(port).with("Cookie", "samtale_agent=" + planted);
        attacked.signIn(kari.email(), Company.PASSWORD);

        assertThat(cookie(attacked)).isNotEqualTo(planted);
        assertThat(new Caller(port)
                        .with("Cookie", "samtale_agent=" + planted)
                        .get(SESSION)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void holdsNothingButIdsTimesAndTwoWordsInASession() {
        caller.signIn(kari.email(), Company.PASSWORD);
        caller.get(SESSION);

        List<String> attributes = jdbc.sql("""
                select attribute_name, attribute_bytes from spring_session_attributes
                join spring_session on primary_id = session_primary_id
                where principal_name = :agent
                """)
                .param("agent", kari.id().toString())
                .query((row, n) -> row.getString("attribute_name") + "="
                        + new String(row.getBytes("attribute_bytes"), StandardCharsets.UTF_8))
                .list();
        assertThat(attributes)
                .hasSize(3)
                .contains("agent=" + company.account() + "/" + kari.id(), "browser=other/other")
                .anyMatch(each -> each.matches("proved=\\d{13}"));
    }

    @Test
    void signsOut() {
        caller.signIn(kari.email(), Company.PASSWORD);
        String cookie = cookie(caller);

        assertThat(caller.delete(SESSION).status()).isEqualTo(204);
        assertThat(caller.get(SESSION).code()).isEqualTo("not_signed_in");
        assertThat(new Caller(port)
                        .with("Cookie", "samtale_agent=" + cookie)
                        .get(SESSION)
                        .status())
                .isEqualTo(401);
        assertThat(caller.delete(SESSION).status()).isEqualTo(204);
    }

    @Test
    void putsADisabledAgentOutAtOnce() {
        Caller colleague = company.signedIn(company.hire("Ola", Role.AGENT), port);
        caller.signIn(kari.email(), Company.PASSWORD);
        assertThat(caller.get(SESSION).status()).isEqualTo(200);

        disableAgent.disable(company.account(), kari.id());

        assertThat(caller.get(SESSION).code()).isEqualTo("not_signed_in");
        assertThat(caller.signIn(kari.email(), Company.PASSWORD).code()).isEqualTo("sign_in_failed");
        assertThat(colleague.get(SESSION).status()).isEqualTo(200);
    }

    @Test
    void letsTwoAccountsUseTheSameAddressWithPasswordsOfTheirOwn() {
        Company other = Company.in(context);
        context.getBean(CreateAgent.class)
                .create(
                        other.account(),
                        new NewAgent(
                                "Kari N.", kari.email(), "et helt annet passord", java.util.Set.of(Role.AGENT), "en"));

        assertThat(accountAfter(kari.email(), Company.PASSWORD))
                .isEqualTo(company.account().toString());
        assertThat(accountAfter(kari.email(), "et helt annet passord"))
                .isEqualTo(other.account().toString());
    }

    @Test
    void writesTheLastUseOfASessionOnceAMinute() {
        caller.signIn(kari.email(), Company.PASSWORD);
        long atSignIn = lastUse();
        caller.get(SESSION);
        assertThat(lastUse()).isEqualTo(atSignIn);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 61000 where principal_name = :agent")
                .param("agent", kari.id().toString())
                .update();
        caller.get(SESSION);
        assertThat(lastUse()).isGreaterThanOrEqualTo(atSignIn);
    }

    @Test
    void endsASessionThatWasNotUsedForTwelveHours() {
        caller.signIn(kari.email(), Company.PASSWORD);
        assertThat(caller.get(SESSION).status()).isEqualTo(200);

        jdbc.sql(
                        "update spring_session set last_access_time = last_access_time - :unused where principal_name = :agent")
                .param("unused", Limits.AGENT_SESSION.toMillis())
                .param("agent", kari.id().toString())
                .update();
        assertThat(caller.get(SESSION).code()).isEqualTo("not_signed_in");
    }

    private long lastUse() {
        return jdbc.sql("select last_access_time from spring_session where principal_name = :agent")
                .param("agent", kari.id().toString())
                .query(Long.class)
                .single();
    }

    private String accountAfter(String email, String password) {
        return new Caller(port).signIn(email, password).body().at("/account/id").asString();
    }

    private static String cookie(Caller caller) {
        return caller.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("samtale_agent"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
