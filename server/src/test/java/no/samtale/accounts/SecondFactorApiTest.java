package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.samtale.audit.AuditEntries;
import no.samtale.audit.AuditEntry;
import no.samtale.audit.AuditFilter;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Answer;
import no.samtale.testing.AuthenticatorApp;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.Factors;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Authenticator apps and recovery codes. */
@SamtaleTest
class SecondFactorApiTest {
    private static final String SESSION = "/api/console/session";
    private static final String ME = "/api/console/me";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountTransactions transactions;

    @LocalServerPort
    private int port;

    private Company company;
    private Person kari;
    private Caller caller;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT);
        caller = company.signedIn(kari, port);
    }

    @Test
    void asksForACodeOnceAnAppIsConfirmed() {
        Factors.App added = Factors.app(caller, clock);
        Caller next = new Caller(port);

        Answer half = next.signIn(kari.email(), Company.PASSWORD);
        assertThat(half.code()).isEqualTo("second_factor_needed");
        assertThat(next.get(SESSION).code()).isEqualTo("not_signed_in");
        assertThat(next.get(ME + "/sign-in").code()).isEqualTo("not_signed_in");
        assertThat(next.post(ME + "/totp", Map.of()).code()).isEqualTo("not_signed_in");

        clock.advance(Duration.ofSeconds(30));
        Answer in = next.post(SESSION + "/code", Map.of("code", added.app().code()));
        assertThat(in.body().at("/agent/id").asString()).isEqualTo(kari.id().toString());
        assertThat(next.get(SESSION).status()).isEqualTo(200);
    }

    @Test
    void asksForNothingBeforeTheAppIsConfirmed() {
        Factors.begun(caller, clock);
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void takesACodeOnceAndNoneBeforeIt() {
        AuthenticatorApp app = Factors.app(caller, clock).app();
        clock.advance(Duration.ofSeconds(60));
        assertThat(half().post(SESSION + "/code", Map.of("code", app.code(1))).status())
                .isEqualTo(200);

        assertThat(half().post(SESSION + "/code", Map.of("code", app.code(1))).code())
                .isEqualTo("code_wrong");
        assertThat(half().post(SESSION + "/code", Map.of("code", app.code())).code())
                .isEqualTo("code_wrong");
        clock.advance(Duration.ofSeconds(60));
        assertThat(half().post(SESSION + "/code", Map.of("code", app.code())).status())
                .isEqualTo(200);
    }

    @Test
    void doesNotConfirmAnAppByAWrongCode() {
        AuthenticatorApp app = Factors.begun(caller, clock);
        assertThat(caller.post(ME + "/totp/confirmation", Map.of("code", app.code(5)))
                        .code())
                .isEqualTo("code_wrong");
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).status())
                .isEqualTo(200);
        assertThat(caller.post(ME + "/totp/confirmation", Map.of()).field()).isEqualTo("code");
    }

    @Test
    void givesAnotherSecretUntilOneIsConfirmedAndThenNone() {
        AuthenticatorApp first = Factors.begun(caller, clock);
        AuthenticatorApp second = Factors.begun(caller, clock);
        assertThat(caller.post(ME + "/totp/confirmation", Map.of("code", first.code()))
                        .code())
                .isEqualTo("code_wrong");
        assertThat(caller.post(ME + "/totp/confirmation", Map.of("code", second.code()))
                        .status())
                .isEqualTo(200);
        assertThat(caller.post(ME + "/totp", Map.of()).code()).isEqualTo("factor_exists");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        List<String> codes = Factors.app(caller, clock).recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z2-7]{5}-[A-Z2-7]{5}"));

        String spelled = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(half().post(SESSION + "/code", Map.of("code", spelled)).status())
                .isEqualTo(200);
        assertThat(half().post(SESSION + "/code", Map.of("code", codes.getFirst()))
                        .code())
                .isEqualTo("code_wrong");
        assertThat(caller.get(ME + "/sign-in").body().path("recoveryCodes").asInt())
                .isEqualTo(9);

        List<String> anew = caller.post(ME + "/recovery-codes", Map.of())
                .body()
                .path("recoveryCodes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
        assertThat(half().post(SESSION + "/code", Map.of("code", codes.get(1))).code())
                .isEqualTo("code_wrong");
        assertThat(half().post(SESSION + "/code", Map.of("code", anew.get(1))).status())
                .isEqualTo(200);
    }

    @Test
    void refusesEvenARightCodeAfterTooManyWrongOnes() {
        AuthenticatorApp app = Factors.app(caller, clock).app();
        Caller half = half();
        for (int i = 0; i < Limits.FACTOR_TRIES; i++) {
            assertThat(half.post(SESSION + "/code", Map.of("code", "000 00" + i))
                            .code())
                    .isEqualTo("code_wrong");
        }
        clock.advance(Duration.ofSeconds(60));
        assertThat(half.post(SESSION + "/code", Map.of("code", app.code())).code())
                .isEqualTo("too_many");
        clock.advance(Limits.FACTOR_WINDOW);
        assertThat(half().post(SESSION + "/code", Map.of("code", app.code())).status())
                .isEqualTo(200);
    }

    @Test
    void letsHalfASignInLastAFewMinutes() {
        AuthenticatorApp app = Factors.app(caller, clock).app();
        Caller half = half();
        clock.advance(Limits.HALF_SIGNED_IN);
        assertThat(half.post(SESSION + "/code", Map.of("code", app.code())).code())
                .isEqualTo("not_signed_in");
        assertThat(new Caller(port)
                        .post(SESSION + "/code", Map.of("code", app.code()))
                        .code())
                .isEqualTo("not_signed_in");
    }

    @Test
    void tellsNobodyWithoutThePasswordThatThereIsASecondFactor() {
        Factors.app(caller, clock);
        Answer wrong = new Caller(port).signIn(kari.email(), "feil passord her");
        Answer unknown = new Caller(port).signIn(Company.newEmail(), Company.PASSWORD);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void asksWhoItIsOnceMoreBeforeAFactorIsChanged() {
        clock.advance(Limits.PROOF);
        assertThat(caller.post(ME + "/totp", Map.of()).code()).isEqualTo("proof_needed");
        assertThat(caller.post(ME + "/proof", Map.of("password", "feil passord her"))
                        .code())
                .isEqualTo("sign_in_failed");
        assertThat(caller.post(ME + "/totp", Map.of()).code()).isEqualTo("proof_needed");
        assertThat(caller.post(ME + "/proof", Map.of("password", Company.PASSWORD))
                        .status())
                .isEqualTo(204);
        AuthenticatorApp app = Factors.app(caller, clock).app();

        clock.advance(Limits.PROOF);
        assertThat(caller.delete(ME + "/totp").code()).isEqualTo("proof_needed");
        assertThat(caller.post(ME + "/recovery-codes", Map.of()).code()).isEqualTo("proof_needed");
        assertThat(caller.post(ME + "/proof", Map.of("code", app.code())).status())
                .isEqualTo(204);
        assertThat(caller.delete(ME + "/totp").status()).isEqualTo(204);
        assertThat(caller.delete(ME + "/totp").code()).isEqualTo("not_found");
        assertThat(caller.post(ME + "/recovery-codes", Map.of()).code()).isEqualTo("factor_missing");
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void keepsNeitherSecretNorCodesInPlain() {
        Answer begun = caller.post(ME + "/totp", Map.of());
        String secret = begun.body().path("secret").asString();
        assertThat(begun.body().path("uri").asString())
                .startsWith("otpauth://totp/")
                .contains("secret=" + secret, "issuer=Samtale%20Fjellsport%20AS")
                .doesNotContain("@");
        AuthenticatorApp app = new AuthenticatorApp(secret, clock);
        String code = caller.post(ME + "/totp/confirmation", Map.of("code", app.code()))
                .body()
                .at("/recoveryCodes/0")
                .asString();

        String rows = transactions.call(
                company.account(), () -> jdbc.sql("""
                        select string_agg(row, ' ') from (
                            select to_jsonb(t)::text || encode(t.secret_sealed, 'escape') as row from agent_totp t
                            union all select encode(c.code_hash, 'escape') from agent_recovery_code c) rows
                        """).query(String.class).single());
        assertThat(rows).doesNotContain(secret).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }

    @Test
    @DisplayName("P34 notes each sign-in, refusal and change of a factor, and by what way")
    void notesAllOfIt() {
        AuthenticatorApp app = Factors.app(caller, clock).app();
        Caller half = half();
        half.post(SESSION + "/code", Map.of("code", "000000"));
        clock.advance(Duration.ofSeconds(60));
        half.post(SESSION + "/code", Map.of("code", app.code()));
        new Caller(port).signIn(kari.email(), "feil passord her");
        caller.delete(ME + "/totp");

        assertThat(noted("sign-in-refused", "totp")).isTrue();
        assertThat(noted("sign-in-refused", "password")).isTrue();
        assertThat(noted("signed-in", "password")).isTrue();
        assertThat(noted("signed-in", "totp")).isTrue();
        assertThat(noted("second-factor-added", null)).isTrue();
        assertThat(noted("second-factor-removed", null)).isTrue();
    }

    private boolean noted(String action, @org.jspecify.annotations.Nullable String reason) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            List<AuditEntry> found = entries.page(
                            company.account(), new AuditFilter(null, action, null, null, null), null, 50)
                    .entries();
            if (found.stream()
                    .anyMatch(entry -> kari.id().value().equals(entry.thingId())
                            && entry.kind().equals("sign-in")
                            && java.util.Objects.equals(entry.reason(), reason))) {
                return true;
            }
        } while (System.nanoTime() < end);
        return false;
    }

    private Caller half() {
        Caller half = new Caller(port);
        assertThat(half.signIn(kari.email(), Company.PASSWORD).code()).isEqualTo("second_factor_needed");
        return half;
    }
}
