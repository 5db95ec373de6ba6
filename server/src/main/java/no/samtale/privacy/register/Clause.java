package no.samtale.privacy.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the notice.
 *
 * @param id its anchor, the same in each language
 * @param text paragraphs with an empty line between two; null if the register alone fills it
 * @param also paragraphs that stand below the text where they are true
 * @param shows what the register fills in below the text
 */
public record Clause(String id, Words heading, @Nullable Words text, List<Also> also, Shows shows, List<Clause> parts) {
    /** A text that is true of some registers only, so that the notice never says what does not hold. */
    public record Also(When when, Words text) {}

    /** What has to hold. */
    public enum When {
        /** Some purpose rests on consent. */
        CONSENT,
        NO_CONSENT,
        /** Somebody outside the company gets data. */
        RECIPIENTS,
        NO_RECIPIENTS,
        /** Data leaves the EEA. */
        TRANSFERS,
        NO_TRANSFERS,
        MARKETING,
        NO_MARKETING
    }

    /** What the register can fill in. */
    public enum Shows {
        NOTHING,
        CONTACT,
        PURPOSES,
        CATEGORIES,
        RECIPIENTS,
        STORAGE,
        VERSIONS
    }
}
