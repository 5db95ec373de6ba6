package no.samtale.channels.email;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is wrong between us and a mail server. Stored by {@link #code}: never renamed, only added to. */
public enum MailTrouble {
    /** There is no host of this name. */
    HOST,
    /** Nobody answers at this port. */
    PORT,
    /** The line cannot be made secure, or whoever answers is not who they should be. */
    TLS,
    /** Something answers, but not a mail server. */
    PROTOCOL,
    /** The sign-in is not accepted. */
    SIGN_IN,
    /** Nobody has signed in at the provider yet, or it takes that back: somebody has to sign in again. */
    SIGN_IN_AGAIN,
    /** The provider does not know our registration with it, or its secret, which may have run out. */
    APP,
    /** There is no such folder, or it may not be read. */
    FOLDER,
    /** It may not have our data: no recipient, no agreement, or one that is over. */
    NOT_PERMITTED,
    /** It did not answer in time, or the line broke. */
    LINE,
    /** Mail is to be handed in, but this server listens nowhere for it. */
    NOT_LISTENING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailTrouble of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
