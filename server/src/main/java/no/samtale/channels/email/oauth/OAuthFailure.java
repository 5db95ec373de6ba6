package no.samtale.channels.email.oauth;

/** No token could be got. Says why, and nothing of what the provider said. */
public final class OAuthFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    OAuthFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** Nobody has signed in, or the provider takes that back: somebody has to sign in anew. */
        SIGN_IN_AGAIN,
        /** The provider does not know the company's registration, or its secret, which may have run out. */
        APP,
        /** It may not be called: it is no recipient, or its agreement is not in force. */
        NOT_PERMITTED,
        /** It does not answer as it should. */
        LINE
    }

    public Reason reason() {
        return reason;
    }
}
