package no.samtale.privacy.register;

/** Whom data is about. */
public enum Subject {
    /** A person who writes. */
    CONTACT,
    /** A person who answers. */
    AGENT
}
