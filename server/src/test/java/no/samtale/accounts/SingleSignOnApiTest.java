package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.samtale.audit.AuditEntries;
import no.samtale.audit.AuditEntry;
import no.samtale.audit.AuditFilter;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.Factors;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-in by a company's own provider: who comes in as whom, with which roles, and what is not believed. */
@SamtaleTest
class SingleSignOnApiTest {
    private static final String SETTINGS = "/api/console/single-sign-on";
    private static final String SESSION = "/api/console/session";
    private static final String SSO = SESSION + "/sso";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountTransactions transactions;

    @LocalServerPort
    private int port;

    private TestProvider provider;
    private Company company;
    private Person kari;
    private Caller administrator;

    @BeforeEach
    void setUp() {
        provider = new TestProvider(clock);
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.SUPERVISOR);
        administrator = company.signedIn(company.administrator(), port);
        keep(settings -> {});
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    @DisplayName("P34 signs an agent in by the company's provider, with the roles that the claim leads to")
    void signsIn() {
        Caller browser = new Caller(port);
        Answer answer = come(browser, kari(Map.of("groups", List.of("desk", "unknown"))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/agent/id").asString()).isEqualTo(kari.id().toString());
        assertThat(roles(browser)).containsExactly("agent");
        assertThat(noted("signed-in", "single-sign-on", kari)).isTrue();
        assertThat(noted("agent-changed", "single-sign-on", kari)).isTrue();

        come(browser, kari(Map.of("groups", "boss")));
        assertThat(roles(browser)).containsExactly("supervisor", "administrator");
    }

    @Test
    @DisplayName("P34 refuses who has lost every role, and ends the sessions")
    void refusesWhoHasLostEveryRole() {
        Caller browser = new Caller(port);
        come(browser, kari(Map.of("groups", List.of("desk"))));
        Caller another = new Caller(port);
        Answer refused = come(another, kari(Map.of("groups", List.of())));
        assertThat(refused.code()).isEqualTo("sso_refused");
        assertThat(browser.get(SESSION).code()).isEqualTo("not_signed_in");
        assertThat(another.get(SESSION).code()).isEqualTo("not_signed_in");
        assertThat(noted("sign-in-refused", "single-sign-on-no-role", kari)).isTrue();
        assertThat(come(another, kari(Map.of("groups", List.of("desk")))).status())
                .isEqualTo(200);
    }

    @Test
    void knowsWhoHasComeBeforeWithoutTheAddress() {
        come(new Caller(port), kari(Map.of()));
        Map<String, Object> moved = kari(Map.of("email", Company.newEmail(), "email_verified", false));
        assertThat(come(new Caller(port), moved).body().at("/agent/id").asString())
                .isEqualTo(kari.id().toString());
    }

    @Test
    @DisplayName("P34 opens nothing for somebody else who has been given the address")
    void opensNothingForSomebodyElseWithTheAddress() {
        come(new Caller(port), kari(Map.of()));
        assertThat(come(new Caller(port), kari(Map.of("sub", "another"))).code())
                .isEqualTo("sso_refused");
        assertThat(noted("sign-in-refused", "single-sign-on-somebody-else", kari))
                .isTrue();
    }

    @Test
    void linksByAVerifiedAddressOnlyAndOnlyWhereTheCompanyTrustsIt() {
        assertThat(come(new Caller(port), kari(Map.of("email_verified", false))).code())
                .isEqualTo("sso_refused");
        assertThat(come(new Caller(port), kari(Map.of("email_verified", "true")))
                        .code())
                .isEqualTo("sso_refused");
        assertThat(noted("sign-in-refused", "single-sign-on-address-unverified", null))
                .isTrue();
        keep(settings -> settings.put("trustsAddress", false));
        assertThat(come(new Caller(port), kari(Map.of())).code()).isEqualTo("sso_refused");
        assertThat(noted("sign-in-refused", "single-sign-on-not-linked", kari)).isTrue();
        keep(settings -> settings.put("trustsAddress", true));
        assertThat(come(new Caller(port), kari(Map.of())).status()).isEqualTo(200);
    }

    @Test
    void makesAgentsOnlyWhereTheCompanyWantsItAndOnlyWithARole() {
        String address = Company.newEmail();
        Map<String, Object> ola = new HashMap<>(kari(Map.of("sub", "ola", "email", address, "name", "Ola")));
        assertThat(come(new Caller(port), ola).code()).isEqualTo("sso_refused");
        assertThat(noted("sign-in-refused", "single-sign-on-unknown", null)).isTrue();
        keep(settings -> settings.put("makesAgents", true));
        ola.put("groups", List.of("strangers"));
        assertThat(come(new Caller(port), ola).code()).isEqualTo("sso_refused");
        ola.put("groups", List.of("desk"));
        Caller browser = new Caller(port);
        Answer made = come(browser, ola);
        assertThat(made.body().at("/agent/name").asString()).isEqualTo("Ola");
        assertThat(roles(browser)).containsExactly("agent");
        assertThat(come(new Caller(port), ola).body().at("/agent/id"))
                .isEqualTo(made.body().at("/agent/id"));
        assertThat(new Caller(port).signIn(address, "").code()).isEqualTo("sign_in_failed");
    }

    @Test
    void letsNobodyInWhoHasLeft() {
        come(new Caller(port), kari(Map.of()));
        administrator.delete("/api/console/staff/" + kari.id());
        assertThat(come(new Caller(port), kari(Map.of())).code()).isEqualTo("sso_refused");
        assertThat(noted("sign-in-refused", "single-sign-on-closed", kari)).isTrue();
    }

    @Test
    void leavesTheLastAdministratorOne() {
        Map<String, Object> claims = new HashMap<>(kari(Map.of("sub", "boss")));
        claims.put("email", company.administrator().email());
        Caller browser = new Caller(port);
        come(browser, claims);
        assertThat(roles(browser)).containsExactly("agent", "administrator");
    }

    @Test
    void readsRolesWithinAnotherClaimAndWhatTheProviderTellsBesides() {
        keep(settings -> settings.put("rolesClaim", "realm_access.roles"));
        assertThat(come(new Caller(port), kari(Map.of("realm_access", Map.of("roles", List.of("desk")))))
                        .status())
                .isEqualTo(200);
        keep(settings -> settings.put("rolesClaim", "groups"));
        Map<String, Object> bare = Map.of("sub", "kari");
        provider.tells(Map.of("sub", "somebody else", "groups", List.of("desk")));
        assertThat(come(new Caller(port), bare).code()).isEqualTo("sso_refused");
        provider.tells(Map.of("sub", "kari", "groups", List.of("desk")));
        assertThat(come(new Caller(port), bare).status()).isEqualTo(200);
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        ECKey unknown = new ECKeyGenerator(Curve.P_256).keyID("two").generate();
        return Stream.of(
                forgery("another key under the same id", (claims, key) -> TestProvider.signed(claims, other)),
                forgery("a key that is not the provider's", (claims, key) -> TestProvider.signed(claims, unknown)),
                forgery("no signature", (claims, key) -> new PlainJWT(claims.build()).serialize()),
                forgery("a signature by our own secret", SingleSignOnApiTest::bySecret),
                forgery("another issuer", claims -> claims.issuer("https://id.example.no")),
                forgery("another client", claims -> claims.audience("another")),
                forgery(
                        "another client among ours",
                        claims -> claims.audience(List.of("another", TestProvider.CLIENT))),
                forgery("another party", claims -> claims.claim("azp", "another")),
                forgery("no time", claims -> claims.expirationTime(null)),
                forgery("no beginning", claims -> claims.issueTime(null)),
                forgery("a time that is over", claims -> at(claims, Duration.ofMinutes(-11), Duration.ofMinutes(-2))),
                forgery("an old beginning", claims -> at(claims, Duration.ofMinutes(-11), Duration.ofMinutes(5))),
                forgery("a time to come", claims -> at(claims, Duration.ofMinutes(2), Duration.ofMinutes(5))),
                forgery("another nonce", claims -> claims.claim("nonce", "another")),
                forgery("no nonce", claims -> claims.claim("nonce", null)),
                forgery("nobody", claims -> claims.subject(null)),
                forgery("no token", (claims, key) -> "no token"));
    }

    @ParameterizedTest(name = "P34 believes no token with {0}")
    @MethodSource("forgeries")
    void believesNoForgery(String what, BiFunction<JWTClaimsSet.Builder, ECKey, String> signing) {
        provider.signs(signing);
        Caller browser = new Caller(port);
        assertThat(come(browser, kari(Map.of())).code()).as(what).isEqualTo("sso_refused");
        assertThat(browser.get(SESSION).code()).isEqualTo("not_signed_in");
        assertThat(noted("sign-in-refused", "single-sign-on-answer", null)).isTrue();
        provider.isHonest();
        assertThat(come(browser, kari(Map.of())).status()).isEqualTo(200);
    }

    @Test
    void readsKeysAnewForOneThatItDoesNotKnowButNotForEach() {
        come(new Caller(port), kari(Map.of()));
        int before = provider.keyReads();
        provider.signs((claims, key) -> TestProvider.signed(claims, key, "made up"));
        come(new Caller(port), kari(Map.of()));
        come(new Caller(port), kari(Map.of()));
        assertThat(provider.keyReads()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("P34 takes an answer once, in the browser that asked, with its state")
    void takesAnAnswerOnceInTheBrowserThatAsked() {
        Caller browser = new Caller(port);
        Map<String, Object> brought = provider.signIn(ask(browser), kari(Map.of()));
        assertThat(new Caller(port).post(SSO + "/answer", brought).code()).isEqualTo("sso_refused");
        Map<String, Object> otherState = new HashMap<>(brought);
        otherState.put("state", "another");
        assertThat(browser.post(SSO + "/answer", otherState).code()).isEqualTo("sso_refused");
        assertThat(browser.post(SSO + "/answer", brought).code())
                .as("the state was used up")
                .isEqualTo("sso_refused");

        Map<String, Object> again = provider.signIn(ask(browser), kari(Map.of()));
        assertThat(browser.post(SSO + "/answer", again).status()).isEqualTo(200);
        assertThat(browser.post(SSO + "/answer", again).code()).isEqualTo("sso_refused");

        Map<String, Object> late = provider.signIn(ask(browser), kari(Map.of()));
        clock.advance(Duration.ofMinutes(11));
        assertThat(browser.post(SSO + "/answer", late).code()).isEqualTo("sso_refused");
    }

    @Test
    void refusesWhatTheProviderRefusesAndAnotherProvidersAnswer() {
        Caller browser = new Caller(port);
        Map<String, Object> brought = provider.signIn(ask(browser), kari(Map.of()));
        brought.put("iss", "https://id.example.no");
        assertThat(browser.post(SSO + "/answer", brought).code()).isEqualTo("sso_refused");
        brought = provider.signIn(ask(browser), kari(Map.of()));
        brought.remove("code");
        assertThat(browser.post(SSO + "/answer", brought).code()).isEqualTo("sso_refused");
        assertThat(noted("sign-in-refused", "single-sign-on-provider", null)).isTrue();
        brought = provider.signIn(ask(browser), kari(Map.of()));
        brought.put("code", "made up");
        assertThat(browser.post(SSO + "/answer", brought).code()).isEqualTo("sso_refused");
    }

    @Test
    void saysSoWhenTheProviderDoesNotAnswer() {
        Caller browser = new Caller(port);
        Map<String, Object> brought = provider.signIn(ask(browser), kari(Map.of()));
        provider.close();
        Answer answer = browser.post(SSO + "/answer", brought);
        assertThat(answer.code()).isEqualTo("sso_unavailable");
        assertThat(answer.status()).isEqualTo(503);
    }

    @Test
    void keepsNoProviderThatIsNotAsItShouldBe() {
        provider.says(whole -> with(whole, "issuer", provider.issuer() + "/other"));
        assertThat(administrator.put(SETTINGS, provider.settings()).code()).isEqualTo("sso_unavailable");
        provider.says(whole -> with(whole, "token_endpoint", "http://192.168.0.1/token"));
        assertThat(administrator.put(SETTINGS, provider.settings()).code()).isEqualTo("sso_unavailable");
        provider.says(whole -> with(whole, "code_challenge_methods_supported", List.of("plain")));
        assertThat(administrator.put(SETTINGS, provider.settings()).code()).isEqualTo("sso_unavailable");
        provider.says(whole -> with(whole, "padding", "x".repeat(600_000)));
        assertThat(administrator.put(SETTINGS, provider.settings()).code()).isEqualTo("sso_unavailable");
        for (String issuer : List.of(
                "http://localhost:1",
                "https://localhost",
                "https://169.254.169.254",
                "https://[::1]",
                "http://127.0.0.2",
                "ftp://127.0.0.1",
                "https://user@127.0.0.1",
                "no address")) {
            Answer refused = administrator.put(SETTINGS, with(provider.settings(), "issuer", issuer));
            assertThat(refused.code()).as(issuer).isEqualTo("invalid_field");
            assertThat(refused.body().path("field").asString()).isEqualTo("issuer");
        }
    }

    @Test
    @DisplayName("P34 tells the secret to nobody, and to no other provider")
    void tellsTheSecretToNobody() {
        assertThat(administrator.get(SETTINGS).body().toString()).doesNotContain(TestProvider.SECRET);
        assertThat(administrator.get(SETTINGS).body().at("/provider/secret").asBoolean())
                .isTrue();
        assertThat(transactions.call(company.account(), () -> jdbc.sql(
                                "select encode(client_secret, 'escape') from sign_in_provider where account_id = :account")
                        .param("account", company.account().value())
                        .query(String.class)
                        .single()))
                .doesNotContain("hemmelig");
        Map<String, Object> kept = with(provider.settings(), "clientSecret", null);
        assertThat(administrator.put(SETTINGS, kept).status()).isEqualTo(204);
        assertThat(come(new Caller(port), kari(Map.of())).status()).isEqualTo(200);
        try (TestProvider other = new TestProvider(clock)) {
            Answer refused = administrator.put(SETTINGS, with(other.settings(), "clientSecret", null));
            assertThat(refused.body().path("field").asString()).isEqualTo("clientSecret");
        }
    }

    @Test
    void isSetUpByAdministratorsWhoHaveShownLatelyWhoTheyAre() {
        Caller supervisor = company.signedIn(kari, port);
        assertThat(supervisor.get(SETTINGS).code()).isEqualTo("role_missing");
        assertThat(supervisor.put(SETTINGS, provider.settings()).code()).isEqualTo("role_missing");
        assertThat(supervisor.delete(SETTINGS).code()).isEqualTo("role_missing");
        clock.advance(Duration.ofMinutes(11));
        assertThat(administrator.put(SETTINGS, provider.settings()).code()).isEqualTo("proof_needed");
        assertThat(administrator
                        .put(SETTINGS + "/demand", Map.of("demanded", true))
                        .code())
                .isEqualTo("proof_needed");
        assertThat(administrator.delete(SETTINGS).code()).isEqualTo("proof_needed");
    }

    @Test
    @DisplayName("P34 takes a browser that the provider knows for no proof of who sits before it")
    void takesNoKnownBrowserForAProof() {
        Instant now = clock.instant();
        for (Map<String, Object> silent : List.<Map<String, Object>>of(
                Map.of(), Map.of("auth_time", now.minusSeconds(601).getEpochSecond()))) {
            Caller browser = new Caller(port);
            come(browser, kari(silent));
            assertThat(browser.post("/api/console/me/totp", Map.of()).code()).isEqualTo("proof_needed");
        }
        Caller browser = new Caller(port);
        Answer asked = browser.post(SSO, Map.of("account", company.account().toString(), "anew", true));
        String address = asked.body().path("address").asString();
        assertThat(address).contains("prompt=login").contains("max_age=0");
        assertThat(ask(new Caller(port))).doesNotContain("prompt=");
        browser.post(SSO + "/answer", provider.signIn(address, kari(Map.of("auth_time", now.getEpochSecond()))));
        assertThat(browser.post("/api/console/me/totp", Map.of()).status()).isEqualTo(200);
        assertThat(browser.get("/api/console/me/sign-in")
                        .body()
                        .path("singleSignOn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("P34 a company demands its own sign-in, and locks nobody out who has to mend it")
    void demandsIt() {
        assertThat(demand(true).code()).isEqualTo("factor_missing");
        Factors.App app = Factors.app(administrator, clock);
        assertThat(demand(true).code()).isEqualTo("sso_untried");
        come(new Caller(port), kari(Map.of()));
        assertThat(demand(true).status()).isEqualTo(204);

        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).code())
                .isEqualTo("sso_demanded");
        assertThat(come(new Caller(port), kari(Map.of())).status()).isEqualTo(200);
        Caller past = new Caller(port);
        assertThat(past.signIn(company.administrator().email(), Company.PASSWORD)
                        .code())
                .isEqualTo("second_factor_needed");
        assertThat(past.post(
                                SESSION + "/code",
                                Map.of("code", app.recoveryCodes().getFirst()))
                        .status())
                .isEqualTo(200);
        assertThat(past.delete("/api/console/me/totp").code()).isEqualTo("factor_demanded");

        Person another = company.hire("Per", Role.ADMINISTRATOR);
        assertThat(new Caller(port).signIn(another.email(), Company.PASSWORD).code())
                .isEqualTo("sso_demanded");
        assertThat(demand(false).status()).isEqualTo(204);
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void endsTheDemandWithTheProvider() {
        Factors.app(administrator, clock);
        come(new Caller(port), kari(Map.of()));
        demand(true);
        assertThat(administrator.delete(SETTINGS).status()).isEqualTo(204);
        assertThat(new Caller(port).signIn(kari.email(), Company.PASSWORD).status())
                .isEqualTo(200);
        assertThat(new Caller(port)
                        .post(SSO, Map.of("account", company.account().toString()))
                        .code())
                .isEqualTo("not_found");
        assertThat(administrator.delete(SETTINGS).code()).isEqualTo("not_found");
    }

    private Answer demand(boolean demanded) {
        return administrator.put(SETTINGS + "/demand", Map.of("demanded", demanded));
    }

    private void keep(java.util.function.Consumer<Map<String, Object>> change) {
        Map<String, Object> settings = provider.settings();
        change.accept(settings);
        Answer kept = administrator.put(SETTINGS, settings);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(204);
    }

    private String ask(Caller browser) {
        Answer asked = browser.post(SSO, Map.of("account", company.account().toString()));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        return asked.body().path("address").asString();
    }

    private Answer come(Caller browser, Map<String, Object> claims) {
        return browser.post(SSO + "/answer", provider.signIn(ask(browser), claims));
    }

    /** What the provider says of Kari, with changes. */
    private Map<String, Object> kari(Map<String, Object> changes) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "sub",
                "kari",
                "email",
                kari.email(),
                "email_verified",
                true,
                "name",
                "Kari",
                "groups",
                List.of("desk")));
        claims.putAll(changes);
        return claims;
    }

    private static List<String> roles(Caller caller) {
        return caller.get(SESSION)
                .body()
                .at("/agent/roles")
                .valueStream()
                .map(role -> role.asString())
                .toList();
    }

    private boolean noted(String action, String reason, @Nullable Person whom) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            List<AuditEntry> found = entries.page(
                            company.account(), new AuditFilter(null, action, null, null, null), null, 50)
                    .entries();
            if (found.stream()
                    .anyMatch(entry -> Objects.equals(
                                    entry.thingId(),
                                    whom == null ? null : whom.id().value())
                            && reason.equals(entry.reason()))) {
                return true;
            }
        } while (System.nanoTime() < end);
        return false;
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
        return map;
    }

    private static Arguments forgery(String what, BiFunction<JWTClaimsSet.Builder, ECKey, String> signing) {
        return Arguments.of(what, signing);
    }

    private static Arguments forgery(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        BiFunction<JWTClaimsSet.Builder, ECKey, String> signing =
                (claims, key) -> TestProvider.signed(change.apply(claims), key);
        return Arguments.of(what, signing);
    }

    /** By an algorithm of shared secrets, with the one that both know. */
    private static String bySecret(JWTClaimsSet.Builder claims, ECKey key) {
        try {
            return TestProvider.signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                    claims,
                    new MACSigner(TestProvider.SECRET.repeat(2)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder at(JWTClaimsSet.Builder claims, Duration begins, Duration ends) {
        Instant issued = claims.build().getIssueTime().toInstant();
        return claims.issueTime(Date.from(issued.plus(begins))).expirationTime(Date.from(issued.plus(ends)));
    }
}
