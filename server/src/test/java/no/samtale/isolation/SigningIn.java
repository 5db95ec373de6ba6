package no.samtale.isolation;

import java.util.Map;
import java.util.Objects;
import no.samtale.accounts.Role;
import no.samtale.testing.Answer;
import no.samtale.testing.AuthenticatorApp;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Factors;
import no.samtale.testing.SoftPasskey;
import org.jspecify.annotations.Nullable;

/** How the agents of a lived-in company sign in, brought into the state that each operation begins with. */
final class SigningIn {
    private static final String ME = "/api/console/me";
    private static final String SESSION = "/api/console/session";

    private final LivedInCompany company;
    private @Nullable Caller colleague;
    private @Nullable SoftPasskey passkey;

    SigningIn(LivedInCompany company) {
        this.company = company;
    }

    /** A row in each table. */
    void fill() {
        if (colleague != null) {
            return;
        }
        ready();
        Caller lost = company.newAgent(Role.AGENT);
        Factors.app(lost, company.company().clock());
        done(agent().delete("/api/console/agents/" + id(lost) + "/second-factor"));
        done(agent().put("/api/console/sign-in-rule", Map.of("secondFactor", false)));
        colleague = company.newAgent(Role.AGENT);
        String unused = colleague();
        passkey();
    }

    /** The agent with a password alone. */
    void ready() {
        if ("proof_needed".equals(agent().delete(ME + "/totp").code())) {
            // The tests have taken longer than a proof lasts.
            done(agent().post(ME + "/proof", Map.of("password", Company.PASSWORD)));
            agent().delete(ME + "/totp");
        }
    }

    AuthenticatorApp unconfirmed() {
        return Factors.begun(agent(), company.company().clock());
    }

    /** The agent with an app; a code in its place. */
    String withApp() {
        return Factors.app(agent(), company.company().clock()).recoveryCodes().getFirst();
    }

    String newPasskey() {
        return Factors.made(agent(), new SoftPasskey("localhost", agent().origin()));
    }

    /** A passkey's answer to a new question. */
    String shown() {
        String unused = passkey();
        return Factors.shown(agent(), Objects.requireNonNull(passkey));
    }

    /** A passkey of the agent's, the only one. */
    String passkey() {
        ready();
        agent().get(ME + "/sign-in")
                .body()
                .path("passkeys")
                .forEach(each ->
                        done(agent().delete(ME + "/passkeys/" + each.path("id").asString())));
        passkey = Factors.passkey(agent(), "Nøkkel " + company.mark());
        return agent().get(ME + "/sign-in").body().at("/passkeys/0/id").asString();
    }

    /** A session of the agent's that is not the one that is called with. */
    String otherSession() {
        ready();
        var unused = company.signedIn();
        return agent().get(ME + "/sign-in")
                .body()
                .path("sessions")
                .valueStream()
                .filter(each -> !each.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** An agent with a session, a passkey and an app. */
    String colleague() {
        Caller known = colleague;
        if (known == null || known.get(SESSION).status() != 200) {
            known = company.newAgent(Role.AGENT);
            colleague = known;
        }
        if (!known.get(ME + "/sign-in").body().path("totp").asBoolean()) {
            Factors.app(known, company.company().clock());
        }
        return id(known);
    }

    private Caller agent() {
        return company.agent();
    }

    private static String id(Caller caller) {
        return caller.get(SESSION).body().at("/agent/id").asString();
    }

    private static void done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("answered with " + answer.status() + " " + answer.body());
        }
    }
}
