package no.samtale.channels.email.oauth;

import java.security.Provider;
import java.security.Security;

/** Tells the JDK of a mechanism that it has not: sign-in with a token, as it became a standard (RFC 7628). */
public final class BearerMechanism extends Provider {
    public static final String NAME = "OAUTHBEARER";

    private static final long serialVersionUID = 1;

    private BearerMechanism() {
        super("Samtale " + NAME, "1", "Sign-in at mail servers with a token");
        put("SaslClientFactory." + NAME, BearerClients.class.getName());
    }

    /** Once is enough, and more does nothing. */
    public static void offer() {
        Security.addProvider(new BearerMechanism());
    }
}
