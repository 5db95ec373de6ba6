package no.samtale.accounts;

import java.util.Locale;

/** By what an agent showed who it is. */
public enum SignInWay {
    PASSWORD,
    /** A password and a code of an authenticator app. */
    TOTP,
    /** A password and a recovery code. */
    RECOVERY_CODE,
    PASSKEY,
    /** The company's own provider said who it is. */
    SINGLE_SIGN_ON,
    /** A passkey whose counter went back: somebody may have a copy of it. */
    PASSKEY_COUNTER;

    /** As it stands in the audit trail: {@code recovery-code}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
