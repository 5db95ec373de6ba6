package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.Factors;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.SoftPasskey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SamtaleTest
class PasskeyApiTest {
    private static final String ME = "/api/console/me";
    private static final String PASSKEY = "/api/console/session/passkey";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Person kari;
    private Caller caller;
    private Caller next;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT);
        caller = company.signedIn(kari, port);
        next = new Caller(port);
    }

    @Test
    void signsInWithoutAnAddress() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");

        Answer in = next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)));
        assertThat(in.body().at("/agent/id").asString()).isEqualTo(kari.id().toString());
        assertThat(next.get("/api/console/session").status()).isEqualTo(200);
        assertThat(next.get(ME + "/sign-in").body().at("/passkeys/0/usedAt").asString())
                .isNotEmpty();
    }

    @Test
    void countsAsBothFactors() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        Factors.app(caller, clock);
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesAnAnswerOnce() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        String answer = Factors.shown(next, passkey);
        assertThat(next.post(PASSKEY, Map.of("credential", answer)).status()).isEqualTo(200);
        assertThat(next.post(PASSKEY, Map.of("credential", answer)).code()).isEqualTo("passkey_refused");
        Caller other = new Caller(port);
        Factors.shown(other, passkey);
        assertThat(other.post(PASSKEY, Map.of("credential", answer)).code()).isEqualTo("passkey_refused");
    }

    @Test
    void takesNoAnswerThatComesLate() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        String answer = Factors.shown(next, passkey);
        clock.advance(Limits.PASSKEY_CHALLENGE);
        assertThat(next.post(PASSKEY, Map.of("credential", answer)).code()).isEqualTo("passkey_refused");
    }

    @Test
    void takesNoAnswerForAPageOfAnotherOrigin() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        passkey.movesTo("https://samtale.example.com");
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .code())
                .isEqualTo("passkey_refused");
    }

    @Test
    void takesNoAnswerOfADeviceThatDidNotLookWhoItWas() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        passkey.verifiesNobody();
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .code())
                .isEqualTo("passkey_refused");
    }

    @Test
    void refusesACounterThatGoesBack() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        passkey.countTo(7);
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .status())
                .isEqualTo(200);
        passkey.countTo(7);
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .code())
                .isEqualTo("passkey_refused");
        passkey.countTo(8);
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsUnknownOrUnreadableAlike() {
        SoftPasskey unknown = new SoftPasskey("localhost", caller.origin());
        Factors.made(caller, unknown);
        Answer refused = next.post(PASSKEY, Map.of("credential", Factors.shown(next, unknown)));
        assertThat(refused.code()).isEqualTo("passkey_refused");
        Factors.shown(next, unknown);
        assertThat(next.post(PASSKEY, Map.of("credential", "{}")).body()).isEqualTo(refused.body());
        Factors.shown(next, unknown);
        assertThat(next.post(PASSKEY, Map.of("credential", "hei")).body()).isEqualTo(refused.body());
        assertThat(next.post(PASSKEY, Map.of()).field()).isEqualTo("credential");
    }

    @Test
    void letsNoDisabledAgentIn() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        context.getBean(DisableAgent.class).disable(company.account(), kari.id());
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .code())
                .isEqualTo("passkey_refused");
    }

    @Test
    void registersNoneThatAnswersAnOldRequestOrDidNotLook() {
        SoftPasskey passkey = new SoftPasskey("localhost", caller.origin());
        String old = Factors.made(caller, passkey);
        Factors.made(caller, passkey);
        Map<String, String> late = Map.of("name", "Bærbar", "credential", old);
        assertThat(caller.post(ME + "/passkeys", late).code()).isEqualTo("passkey_refused");
        assertThat(caller.post(ME + "/passkeys", late).code()).isEqualTo("passkey_refused");
        passkey.verifiesNobody();
        assertThat(caller.post(ME + "/passkeys", Map.of("name", "x", "credential", Factors.made(caller, passkey)))
                        .code())
                .isEqualTo("passkey_refused");
        clock.advance(Limits.PROOF);
        assertThat(caller.post(ME + "/passkeys/challenge", Map.of()).code()).isEqualTo("proof_needed");
    }

    @Test
    void namesAndRemovesThem() {
        Factors.passkey(caller, "Bærbar 01010112356");
        Answer listed = caller.get(ME + "/sign-in");
        String id = listed.body().at("/passkeys/0/id").asString();
        assertThat(listed.body().at("/passkeys/0/name").asString()).startsWith("Bærbar");
        assertThat(listed.body().path("recoveryCodes").asInt()).isEqualTo(10);
        assertThat(caller.post(ME + "/passkeys/challenge", Map.of())
                        .body()
                        .at("/wish/exclude")
                        .size())
                .isEqualTo(1);

        Caller ola = company.signedIn(company.hire("Ola", Role.AGENT), port);
        assertThat(ola.put(ME + "/passkeys/" + id, Map.of("name", "Min")).code())
                .isEqualTo("not_found");
        assertThat(ola.delete(ME + "/passkeys/" + id).code()).isEqualTo("not_found");

        assertThat(caller.put(ME + "/passkeys/" + id, Map.of("name", "Mobil")).status())
                .isEqualTo(204);
        assertThat(caller.get(ME + "/sign-in").body().at("/passkeys/0/name").asString())
                .isEqualTo("Mobil");
        assertThat(caller.delete(ME + "/passkeys/" + id).status()).isEqualTo(204);
        assertThat(caller.get(ME + "/sign-in").body().path("passkeys").size()).isZero();
        assertThat(caller.get(ME + "/sign-in").body().path("recoveryCodes").asInt())
                .isZero();
    }

    @Test
    void provesWhoIsSignedIn() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        clock.advance(Limits.PROOF);
        String challenge = caller.post(ME + "/proof/challenge", Map.of())
                .body()
                .path("challenge")
                .asString();
        assertThat(caller.post(ME + "/proof", Map.of("credential", passkey.shown(challenge)))
                        .status())
                .isEqualTo(204);
        Factors.app(caller, clock);

        Caller ola = company.signedIn(company.hire("Ola", Role.AGENT), port);
        String olas = ola.post(ME + "/proof/challenge", Map.of())
                .body()
                .path("challenge")
                .asString();
        assertThat(ola.post(ME + "/proof", Map.of("credential", passkey.shown(olas)))
                        .code())
                .isEqualTo("passkey_refused");
    }

    @Test
    void isAskedForWhereThePasswordAloneIsNotEnough() {
        SoftPasskey passkey = Factors.passkey(caller, "Bærbar");
        Caller administrator = company.signedIn(company.administrator(), port);
        Factors.passkey(administrator, "Min");
        administrator.put("/api/console/sign-in-rule", Map.of("secondFactor", true));

        assertThat(next.signIn(kari.email(), Company.PASSWORD).code()).isEqualTo("second_factor_needed");
        assertThat(next.post(PASSKEY, Map.of("credential", Factors.shown(next, passkey)))
                        .status())
                .isEqualTo(200);
    }
}
