package no.samtale.isolation;

import static no.samtale.isolation.Attempt.Expected.LIKE_UNKNOWN;
import static no.samtale.isolation.Attempt.Expected.OWN_ONLY;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.samtale.isolation.Attempt.Call;
import no.samtale.isolation.Attempt.Sample;
import no.samtale.testing.Company;
import org.jspecify.annotations.Nullable;

/** How agents sign in: apps, passkeys, recovery codes, sessions, and what a company demands. */
final class SignInSamples implements FeatureSamples {
    private static final Map<String, SigningIn> BY_ACCOUNT = new ConcurrentHashMap<>();

    /** Whose agents they are; of nobody, where nothing is held. */
    private static final String SIGNING_IN = "signing in";

    private static final String ME = "/api/console/me";
    private static final String SESSION = "/api/console/session";
    private static final String AGENTS = "/api/console/agents/";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        SigningIn signingIn = BY_ACCOUNT.computeIfAbsent(held.account(), account -> new SigningIn(company));
        signingIn.fill();
        return Map.of(SIGNING_IN, held.account());
    }

    @Override
    public Map<String, String> unaudited() {
        return Map.of(
                "GET " + ME + "/sign-in", "about the agent alone, who looks",
                "POST " + ME + "/totp", "an app does nothing until a code confirms it, which is noted",
                "POST " + ME + "/passkeys/challenge", "a question; its answer is noted",
                "POST " + ME + "/proof/challenge", "a question; its answer is noted",
                "POST " + SESSION + "/passkey/challenge", "a question, put to nobody known; its answer is noted");
    }

    @Override
    public void addTo(Operations operations) {
        own(operations, "GET", ME + "/sign-in", signingIn -> null);
        own(operations, "POST", ME + "/totp", signingIn -> Map.of());
        own(
                operations,
                "POST",
                ME + "/totp/confirmation",
                signingIn -> Map.of("code", signingIn.unconfirmed().code()));
        own(operations, "DELETE", ME + "/totp", signingIn -> {
            String unused = signingIn.withApp();
            return null;
        });
        own(operations, "POST", ME + "/recovery-codes", signingIn -> Map.of());
        own(operations, "POST", ME + "/passkeys/challenge", signingIn -> Map.of());
        own(
                operations,
                "POST",
                ME + "/passkeys",
                signingIn -> Map.of("name", "Min", "credential", signingIn.newPasskey()));
        own(
                operations,
                "PUT",
                ME + "/password",
                signingIn -> Map.of("current", Company.PASSWORD, "password", Company.PASSWORD));
        own(operations, "DELETE", ME + "/sessions", signingIn -> null);
        own(operations, "POST", ME + "/proof", signingIn -> Map.of("password", Company.PASSWORD));
        own(operations, "POST", ME + "/proof/challenge", signingIn -> Map.of());
        own(operations, "POST", SESSION + "/passkey/challenge", signingIn -> Map.of());
        own(operations, "POST", SESSION + "/passkey", signingIn -> Map.of("credential", signingIn.shown()));
        own(operations, "POST", SESSION + "/code", signingIn -> Map.of("code", signingIn.withApp()));
        own(operations, "GET", "/api/console/sign-in-rule", signingIn -> null);
        own(operations, "PUT", "/api/console/sign-in-rule", signingIn -> Map.of("secondFactor", false));
        theirs(operations, "DELETE", ME + "/sessions/", "", SigningIn::otherSession, null);
        theirs(operations, "PUT", ME + "/passkeys/", "", SigningIn::passkey, Map.of("name", "Min"));
        theirs(operations, "DELETE", ME + "/passkeys/", "", SigningIn::passkey, null);
        theirs(operations, "DELETE", AGENTS, "/sessions", SigningIn::colleague, null);
        theirs(operations, "DELETE", AGENTS, "/second-factor", SigningIn::colleague, null);
    }

    private static void own(
            Operations operations, String method, String path, Function<SigningIn, @Nullable Object> body) {
        Sample sample = (mine, tried) -> {
            SigningIn signingIn = Objects.requireNonNull(BY_ACCOUNT.get(mine.of(SIGNING_IN)));
            signingIn.ready();
            return new Call(method, path, body.apply(signingIn), null);
        };
        operations.add(method + " " + path, new Attempt("nothing", OWN_ONLY, sample));
    }

    private static void theirs(
            Operations operations,
            String method,
            String before,
            String after,
            Function<SigningIn, String> id,
            @Nullable Object body) {
        Sample sample = (mine, tried) -> {
            Objects.requireNonNull(BY_ACCOUNT.get(mine.of(SIGNING_IN))).ready();
            SigningIn owner = BY_ACCOUNT.get(tried.of(SIGNING_IN));
            return new Call(method, before + (owner == null ? Held.id() : id.apply(owner)) + after, body, null);
        };
        operations.add(method + " " + before + "{id}" + after, new Attempt("its id", LIKE_UNKNOWN, sample));
    }
}
