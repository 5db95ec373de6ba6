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
        ALWAYS,
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

    /** A clause that a notice cannot do without, by the law that demands it. */
    public record Required(String id, Words law) {
        public static final List<Required> ALL = List.of(
                of("controller", "13(1)(a)"),
                of("purposes", "13(1)(c)"),
                of("recipients", "13(1)(e)"),
                of("categories", "13(2)(a)"),
                of("right-access", "15"),
                of("right-rectification", "16"),
                of("right-erasure", "17"),
                of("right-restriction", "18"),
                of("right-portability", "20"),
                of("right-objection", "21"),
                of("right-withdrawal", "7(3)"),
                of("right-automation", "22"),
                of("complaint", "77"),
                of("contact", "12(2)"));

        private static Required of(String id, String article) {
            return new Required(id, new Words("personvernforordningen artikkel " + article, "GDPR Article " + article));
        }
    }
}
