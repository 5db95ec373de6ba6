package no.samtale.privacy.choices;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import no.samtale.privacy.register.Words;

/**
 * What a company has chosen within the register.
 *
 * @param purposesOff ids of optional purposes
 * @param itemsLeftOut ids of optional items
 * @param shorter by {@code category/purpose}, shorter than the register's rule
 * @param additions the company's own words below a clause of the notice, by the clause's id
 */
public record Choices(
        Set<String> purposesOff,
        Set<String> itemsLeftOut,
        Map<String, Duration> shorter,
        Map<String, Words> additions) {
    /** Nothing chosen: the register as it stands. */
    public static final Choices NONE = new Choices(Set.of(), Set.of(), Map.of(), Map.of());

    public Choices {
        purposesOff = Set.copyOf(purposesOff);
        itemsLeftOut = Set.copyOf(itemsLeftOut);
        shorter = Map.copyOf(shorter);
        additions = Map.copyOf(additions);
    }

    /** How a rule for a category under a purpose is named. */
    public static String rule(String category, String purpose) {
        return category + "/" + purpose;
    }
}
