package no.samtale.platform;

import java.util.Locale;

/**
 * What personal data is used for: the purposes of the privacy register, and no other. Whoever opens or seals personal data
 * names one, and is refused what the purpose does not cover (GDPR Art. 5(1)(b)).
 */
public enum Purpose {
    /** Answering the person. */
    DELIVER,
    /** Making the service better; by consent. */
    IMPROVE,
    /** Asking afterwards how it went, and reading what the person answers. */
    FOLLOW_UP,
    /** Suggesting what may suit the person's role. */
    RECOMMENDATIONS,
    /** Counting, without identities. */
    STATISTICS,
    /** Keeping out misuse. */
    PREVENT_ABUSE,
    /** Telling of products. */
    MARKETING,
    /** What a law demands of the company, such as showing that it keeps the law. */
    LEGAL_DUTIES,
    /** The person's own rights (GDPR Art. 12 to 22): covers all that is kept of them, and nobody else's use of it. */
    RIGHTS,
    /** Letting the company's own people work. */
    STAFF;

    /** As the register writes it: {@code prevent-abuse}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose that the register writes so. */
    public static Purpose of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
