package no.samtale.isolation;

import static no.samtale.isolation.Attempt.Expected.OWN_ONLY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.samtale.accounts.Role;
import no.samtale.isolation.Attempt.Call;
import no.samtale.isolation.Attempt.Sample;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.TestProvider;
import org.jspecify.annotations.Nullable;

/** A company's own sign-in, set up and signed in by. */
final class SsoSamples implements FeatureSamples {
    private static final String SETTINGS = "/api/console/single-sign-on";
    private static final String SESSION = "/api/console/session/sso";

    /** Whose sign-in it is. */
    private static final String OWN_SIGN_IN = "own sign-in";

    private static final Map<String, LivedInCompany> BY_ACCOUNT = new ConcurrentHashMap<>();

    private static @Nullable TestProvider provider;

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        if (BY_ACCOUNT.put(held.account(), company) != company) {
            keep(company);
            Caller somebody = new Caller(company.port());
            LivedInCompany.done(somebody.post(SESSION + "/answer", brought(company, somebody, "somebody")));
        }
        return Map.of(OWN_SIGN_IN, held.account());
    }

    @Override
    public Map<String, String> unaudited() {
        return Map.of(
                "GET " + SETTINGS, "the company's own settings, which are about nobody",
                "GET " + SESSION, "what is offered to everybody",
                "POST " + SESSION, "a question, put to nobody known; its answer is noted");
    }

    @Override
    public void addTo(Operations operations) {
        own(operations, "GET", SETTINGS, company -> null);
        own(operations, "PUT", SETTINGS, company -> settings(company));
        own(operations, "PUT", SETTINGS + "/demand", company -> Map.of("demanded", false));
        own(operations, "DELETE", SETTINGS, company -> null);
        own(
                operations,
                "POST",
                SESSION,
                company -> Map.of("account", company.account().toString()));
        own(operations, "POST", SESSION + "/answer", company -> brought(company, company.agent(), "agent"));
        operations.add(
                "GET " + SESSION, Operations.everybodys((mine, tried) -> Operations.console("GET", SESSION, null)));
    }

    private static void own(
            Operations operations, String method, String path, Function<LivedInCompany, @Nullable Object> body) {
        Sample sample = (mine, tried) -> {
            LivedInCompany company = Objects.requireNonNull(BY_ACCOUNT.get(mine.of(OWN_SIGN_IN)));
            keep(company);
            return new Call(method, path, body.apply(company), null);
        };
        operations.add(method + " " + path, new Attempt("nothing", OWN_ONLY, sample));
    }

    /** Shows who it is only when asked to: wrong proofs that other tests give are counted. */
    private static void keep(LivedInCompany company) {
        if ("proof_needed"
                .equals(company.agent().put(SETTINGS, settings(company)).code())) {
            LivedInCompany.done(company.agent().post("/api/console/me/proof", Map.of("password", Company.PASSWORD)));
            LivedInCompany.done(company.agent().put(SETTINGS, settings(company)));
        }
    }

    private static Map<String, Object> settings(LivedInCompany company) {
        Map<String, Object> settings = provider(company).settings();
        settings.put("makesAgents", true);
        settings.put(
                "roles",
                List.of(
                        Map.of("value", "all", "roles", List.of(Role.values())),
                        Map.of("value", "desk" + company.mark(), "roles", List.of("agent"))));
        return settings;
    }

    /** What the provider sends a browser back with; who comes as {@code agent} is the company's agent with every role. */
    private static Map<String, Object> brought(LivedInCompany company, Caller browser, String who) {
        String address = LivedInCompany.done(browser.post(
                        SESSION, Map.of("account", company.account().toString())))
                .body()
                .path("address")
                .asString();
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", who + "-" + company.mark());
        claims.put("email", who.equals("agent") ? emailOfAgent(company) : who + company.mark() + "@example.no");
        claims.put("email_verified", true);
        claims.put("name", "Siri " + company.mark());
        claims.put("groups", List.of("all"));
        // As else the session that begins by it could change nothing of sign-in.
        claims.put("auth_time", company.company().clock().instant().getEpochSecond());
        return provider(company).signIn(address, claims);
    }

    private static String emailOfAgent(LivedInCompany company) {
        String id = company.agent()
                .get("/api/console/session")
                .body()
                .at("/agent/id")
                .asString();
        return company.agent().get("/api/console/staff").body().findParents("email").stream()
                .filter(each -> each.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow()
                .path("email")
                .asString();
    }

    private static synchronized TestProvider provider(LivedInCompany company) {
        TestProvider known = provider;
        if (known == null) {
            known = new TestProvider(company.company().clock());
            provider = known;
        }
        return known;
    }
}
