package no.samtale.privacy.corrections;

/** Who corrects. */
public enum Corrector {
    /** The person: replaces what comes from them alone. */
    PERSON,
    /** A privacy officer: replaces anything that is sealed, having looked into it. */
    OFFICER
}
