package no.samtale.testing;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Gives who is signed in a second factor, over HTTP. */
public final class Factors {
    private static final String ME = "/api/console/me";

    private Factors() {}

    /** What came of it. */
    public record App(AuthenticatorApp app, List<String> recoveryCodes) {}

    /** Adds an authenticator app. */
    public static App app(Caller caller, Clock clock) {
        AuthenticatorApp app = begun(caller, clock);
        Answer confirmed = done(caller.post(ME + "/totp/confirmation", Map.of("code", app.code())));
        return new App(
                app,
                confirmed
                        .body()
                        .path("recoveryCodes")
                        .valueStream()
                        .map(code -> code.asString())
                        .toList());
    }

    /** An app that has the secret, and has not shown it yet. */
    public static AuthenticatorApp begun(Caller caller, Clock clock) {
        return new AuthenticatorApp(
                done(caller.post(ME + "/totp", Map.of())).body().path("secret").asString(), clock);
    }

    /** Adds a passkey. */
    public static SoftPasskey passkey(Caller caller, String name) {
        SoftPasskey passkey = new SoftPasskey("localhost", caller.origin());
        done(caller.post(ME + "/passkeys", Map.of("name", name, "credential", made(caller, passkey))));
        return passkey;
    }

    /** A device's answer to a new request to make a passkey. */
    public static String made(Caller caller, SoftPasskey passkey) {
        Answer wished = done(caller.post(ME + "/passkeys/challenge", Map.of()));
        return passkey.made(
                wished.body().path("challenge").asString(),
                wished.body().at("/wish/userHandle").asString());
    }

    /** A device's answer to a new request to show a passkey, to sign in. */
    public static String shown(Caller caller, SoftPasskey passkey) {
        Answer asked = done(caller.post("/api/console/session/passkey/challenge", Map.of()));
        return passkey.shown(asked.body().path("challenge").asString());
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("answered with " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
