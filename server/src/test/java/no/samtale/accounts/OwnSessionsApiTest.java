package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.samtale.platform.Limits;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.Factors;
import no.samtale.testing.Frames;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Sessions listed and ended, passwords changed, what an administrator demands and does for others. */
@SamtaleTest
class OwnSessionsApiTest {
    private static final String ME = "/api/console/me";
    private static final String RULE = "/api/console/sign-in-rule";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Person kari;
    private Caller here;
    private Caller there;
    private Caller administrator;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT);
        here = company.signedIn(kari, port);
        there = new Caller(port).with("User-Agent", FIREFOX);
        there.signIn(kari.email(), Company.PASSWORD);
        administrator = company.signedIn(company.administrator(), port);
    }

    @Test
    void listsOnesOwnSessionsInAFewWords() {
        List<JsonNode> listed = sessions(here);
        assertThat(listed).hasSize(2);
        assertThat(listed).filteredOn(each -> each.path("current").asBoolean()).hasSize(1);
        JsonNode other = other();
        assertThat(other.path("browser").asString()).isEqualTo("firefox");
        assertThat(other.path("machine").asString()).isEqualTo("linux");
        assertThat(other.toString()).doesNotContain("140.0");
        assertThat(there.cookies().getCookieStore().getCookies().getFirst().getValue())
                .doesNotContain(other.path("id").asString());
    }

    @Test
    void endsOneSessionAtOnce() {
        String id = other().path("id").asString();
        Caller stranger = company.signedIn(company.hire("Ola", Role.AGENT), port);
        assertThat(stranger.delete(ME + "/sessions/" + id).code()).isEqualTo("not_found");
        assertThat(there.get("/api/console/session").status()).isEqualTo(200);

        assertThat(here.delete(ME + "/sessions/" + id).status()).isEqualTo(204);
        assertThat(there.get("/api/console/session").code()).isEqualTo("not_signed_in");
        assertThat(here.get("/api/console/session").status()).isEqualTo(200);
        assertThat(here.delete(ME + "/sessions/" + id).code()).isEqualTo("not_found");
    }

    @Test
    void closesTheSocketsOfAnEndedSessionAtOnce() {
        try (Frames ended = greeted(there);
                Frames stays = greeted(here)) {
            long began = System.nanoTime();
            assertThat(here.delete(ME + "/sessions").status()).isEqualTo(204);

            assertThat(ended.closeCode()).isEqualTo(4401);
            // Long before a heartbeat would.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            stays.give(Map.of("type", "ping")).next("pong");
        }
    }

    private Frames greeted(Caller caller) {
        Frames socket = Frames.agent(port, caller);
        socket.give(Map.of("type", "hello", "protocol", 1)).next("welcome");
        return socket;
    }

    @Test
    void signsOutEverywhereElse() {
        assertThat(here.delete(ME + "/sessions").status()).isEqualTo(204);
        assertThat(there.get("/api/console/session").code()).isEqualTo("not_signed_in");
        assertThat(sessions(here)).hasSize(1);
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        String password = "et ganske nytt passord";
        assertThat(here.put(ME + "/password", Map.of("current", "feil passord her", "password", password))
                        .code())
                .isEqualTo("sign_in_failed");
        assertThat(here.put(ME + "/password", Map.of("current", Company.PASSWORD, "password", "kort"))
                        .field())
                .isEqualTo("password");
        assertThat(here.put(ME + "/password", Map.of("current", Company.PASSWORD, "password", "nul \u0000 inni"))
                        .field())
                .isEqualTo("password");
        assertThat(there.get("/api/console/session").status()).isEqualTo(200);

        assertThat(here.put(ME + "/password", Map.of("current", Company.PASSWORD, "password", password))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/console/session").status()).isEqualTo(200);
        assertThat(there.get("/api/console/session").code()).isEqualTo("not_signed_in");
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).code())
                .isEqualTo("sign_in_failed");
        assertThat(new Caller(port).signIn(kari.email(), password).status()).isEqualTo(200);
    }

    @Test
    void leadsToEnrolmentWhereASecondFactorIsDemanded() {
        Factors.app(administrator, clock);
        assertThat(administrator.put(RULE, Map.of("secondFactor", true)).status())
                .isEqualTo(204);
        assertThat(here.get("/api/console/session").status())
                .as("who is in stays in")
                .isEqualTo(200);

        Caller next = new Caller(port);
        assertThat(next.signIn(kari.email(), Company.PASSWORD).code()).isEqualTo("enrolment_needed");
        assertThat(next.get("/api/console/session").code()).isEqualTo("enrolment_needed");
        assertThat(next.get("/api/console/conversations?view=mine").code()).isEqualTo("enrolment_needed");
        assertThat(next.get(ME + "/sign-in").code()).isEqualTo("enrolment_needed");
        assertThat(next.delete(ME + "/totp").code()).isEqualTo("enrolment_needed");

        Factors.app(next, clock);
        assertThat(next.get("/api/console/session").status()).isEqualTo(200);
        assertThat(next.get("/api/console/conversations?view=mine").status()).isEqualTo(200);
        assertThat(next.delete(ME + "/totp").code()).isEqualTo("factor_demanded");
    }

    @Test
    void letsAnEnrolmentTakeLongerThanAProofLasts() {
        demandSecondFactor();
        Caller next = enrolling();
        clock.advance(Limits.PROOF);
        Factors.app(next, clock);
        assertThat(next.get("/api/console/session").status()).isEqualTo(200);
    }

    @Test
    void letsNobodyAddASecondFactorByThePasswordAloneOnceThereIsOne() {
        demandSecondFactor();
        Caller next = enrolling();
        Caller behind = enrolling();
        Factors.app(next, clock);
        assertThat(behind.post(ME + "/totp", Map.of()).code()).isEqualTo("not_signed_in");
        assertThat(behind.post(ME + "/totp/confirmation", Map.of("code", "000000"))
                        .code())
                .isEqualTo("not_signed_in");
        assertThat(behind.post(ME + "/passkeys/challenge", Map.of()).code()).isEqualTo("not_signed_in");
        assertThat(behind.post(ME + "/passkeys", Map.of("name", "Min", "credential", "{}"))
                        .code())
                .isEqualTo("not_signed_in");
    }

    @Test
    void leadsWhoIsInvitedToEnrolmentWhereASecondFactorIsDemanded() {
        demandSecondFactor();
        Map<String, Object> siv = Map.of(
                "name",
                "Siv Ny",
                "email",
                Company.newEmail(),
                "roles",
                List.of("agent"),
                "teams",
                List.of(),
                "language",
                "nb");
        String token = administrator
                .post("/api/console/staff", siv)
                .body()
                .at("/link/token")
                .asString();

        Caller next = new Caller(port);
        assertThat(next.post(
                                "/api/setup/invitation",
                                Map.of("token", token, "name", "Siv Ny", "password", Company.PASSWORD))
                        .code())
                .isEqualTo("enrolment_needed");
        assertThat(next.get("/api/console/session").code()).isEqualTo("enrolment_needed");
        Factors.app(next, clock);
        assertThat(next.get("/api/console/session").body().at("/agent/name").asString())
                .isEqualTo("Siv Ny");
    }

    @Test
    void endsLinksForANewPasswordWhenThereIsOne() {
        String token = administrator
                .post("/api/console/staff/" + kari.id() + "/password-link", Map.of())
                .body()
                .at("/link/token")
                .asString();
        Map<String, String> look = Map.of("token", token);
        assertThat(new Caller(port).post("/api/setup/password/look", look).status())
                .isEqualTo(204);
        assertThat(here.put(ME + "/password", Map.of("current", Company.PASSWORD, "password", "et ganske nytt passord"))
                        .status())
                .isEqualTo(204);
        assertThat(new Caller(port).post("/api/setup/password/look", look).code())
                .isEqualTo("not_found");
    }

    @Test
    void asksAnAdministratorWhoItIsBeforeSignInIsMadeWeaker() {
        Factors.app(here, clock);
        String factor = "/api/console/agents/" + kari.id() + "/second-factor";
        clock.advance(Limits.PROOF);
        assertThat(administrator.put(RULE, Map.of("secondFactor", false)).code())
                .isEqualTo("proof_needed");
        assertThat(administrator.delete(factor).code()).isEqualTo("proof_needed");
        assertThat(administrator
                        .post(ME + "/proof", Map.of("password", Company.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(administrator.put(RULE, Map.of("secondFactor", false)).status())
                .isEqualTo(204);
        assertThat(administrator.delete(factor).status()).isEqualTo(204);
    }

    @Test
    void demandsNothingThatWhoDemandsItHasNot() {
        assertThat(administrator.put(RULE, Map.of("secondFactor", true)).code()).isEqualTo("factor_missing");
        assertThat(administrator.put(RULE, Map.of()).field()).isEqualTo("secondFactor");
        assertThat(administrator.put(RULE, Map.of("secondFactor", 17)).code()).isEqualTo("malformed");
        assertThat(here.put(RULE, Map.of("secondFactor", true)).code()).isEqualTo("role_missing");
        assertThat(here.get(RULE).code()).isEqualTo("role_missing");
        assertThat(administrator.get(RULE).body().path("secondFactor").asBoolean())
                .isFalse();
    }

    @Test
    void letsAnAdministratorEndSessionsAndRemoveALostFactor() {
        Factors.app(here, clock);
        assertThat(here.delete("/api/console/agents/" + kari.id() + "/sessions").code())
                .isEqualTo("role_missing");
        assertThat(administrator
                        .delete("/api/console/agents/" + kari.id() + "/second-factor")
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/console/session").code()).isEqualTo("not_signed_in");

        Caller next = company.signedIn(kari, port);
        assertThat(next.get(ME + "/sign-in").body().path("removedAt").asString())
                .isNotEmpty();
        assertThat(administrator
                        .delete("/api/console/agents/" + kari.id() + "/second-factor")
                        .code())
                .isEqualTo("not_found");
        assertThat(administrator
                        .delete("/api/console/agents/" + kari.id() + "/sessions")
                        .status())
                .isEqualTo(204);
        assertThat(next.get("/api/console/session").code()).isEqualTo("not_signed_in");

        Caller stranger = company(Company.in(context));
        assertThat(stranger.delete("/api/console/agents/" + kari.id() + "/sessions")
                        .code())
                .isEqualTo("not_found");
        assertThat(stranger.delete("/api/console/agents/" + kari.id() + "/second-factor")
                        .code())
                .isEqualTo("not_found");
    }

    private void demandSecondFactor() {
        Factors.app(administrator, clock);
        assertThat(administrator.put(RULE, Map.of("secondFactor", true)).status())
                .isEqualTo(204);
    }

    private Caller enrolling() {
        Caller next = new Caller(port);
        assertThat(next.signIn(kari.email(), Company.PASSWORD).code()).isEqualTo("enrolment_needed");
        return next;
    }

    private Caller company(Company other) {
        return other.signedIn(other.administrator(), port);
    }

    private JsonNode other() {
        return sessions(here).stream()
                .filter(each -> !each.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> sessions(Caller caller) {
        return caller.get(ME + "/sign-in").body().path("sessions").valueStream().toList();
    }
}
