package no.samtale.accounts;

/** What happens to the ways in which an agent signs in. */
public enum SignInEvent {
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_MADE,
    PASSKEY_ADDED,
    PASSKEY_RENAMED,
    PASSKEY_REMOVED,
    PASSWORD_CHANGED,
    SESSIONS_ENDED,
    /** Somebody who was signed in showed once more who they are. */
    PROOF_GIVEN
}
