package no.samtale.privacy.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the notice.
 *
 * @param id its anchor, the same in each language
 * @param text paragraphs with an empty line between two; null if the register alone fills it
 * @param shows what the register fills in below the text
 */
public record Clause(String id, Words heading, @Nullable Words text, Shows shows, List<Clause> parts) {
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
