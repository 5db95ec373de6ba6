package no.samtale.privacy.register;

import java.util.Locale;

/** The bases of GDPR Article 6(1), in the order of its points (a) to (f). */
public enum LegalBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTEREST,
    PUBLIC_TASK,
    LEGITIMATE_INTEREST;

    /** The point of Article 6(1): {@code b} for a contract. */
    public String point() {
        return String.valueOf((char) ('a' + ordinal()));
    }

    /** As the register writes it: {@code legal-obligation}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
