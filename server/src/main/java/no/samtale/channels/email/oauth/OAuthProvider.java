package no.samtale.channels.email.oauth;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import no.samtale.platform.problems.Problem;

/** Who keeps a mailbox that is opened by OAuth 2.0. Stored by {@link #code}. */
public enum OAuthProvider {
    /** Microsoft 365; its addresses name the company's directory. */
    MICROSOFT(
            "https://login.microsoftonline.com/%s/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/%s/oauth2/v2.0/token",
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
            Map.of("prompt", "select_account")),
    /** Google Workspace and Gmail: a token for later is given to who asks for it, and asks the person. */
    GOOGLE(
            "https://accounts.google.com/o/oauth2/v2/auth",
            "https://oauth2.googleapis.com/token",
            "https://mail.google.com/",
            Map.of("access_type", "offline", "prompt", "consent")),
    /** Another, with addresses of its own. */
    OTHER("", "", "", Map.of());

    private final String authorization;
    private final String token;
    private final String scope;
    private final Map<String, String> besides;

    OAuthProvider(String authorization, String token, String scope, Map<String, String> besides) {
        this.authorization = authorization;
        this.token = token;
        this.scope = scope;
        this.besides = besides;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem invalid_field */
    public static OAuthProvider of(String field, String code) {
        for (OAuthProvider each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw Problem.invalidField(field);
    }

    /** Whether its addresses name a directory of the company's (a tenant). */
    boolean hasTenants() {
        return this == MICROSOFT;
    }

    /** Where a browser is sent to, of a provider that we know. */
    String authorization(String tenant) {
        return authorization.formatted(tenant);
    }

    /** Where tokens are got, of a provider that we know. */
    String token(String tenant) {
        return token.formatted(tenant);
    }

    /** What is asked for, of a provider that we know. */
    String scope() {
        return scope;
    }

    /** What it wants to be asked besides, to give a token for later. */
    Map<String, String> besides() {
        return besides;
    }
}
