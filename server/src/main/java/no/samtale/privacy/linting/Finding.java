package no.samtale.privacy.linting;

import no.samtale.privacy.register.Words;

/**
 * Something that is wrong, and where.
 *
 * @param rule names the rule for good: {@code retention-missing}
 * @param place file and entry, or the clause: {@code notice.yaml: clause storage (nb)}
 * @param clause the notice's clause that a person would mend; empty if it is none
 */
public record Finding(String rule, String place, String clause, Words message) {
    /** One line for a terminal. */
    @Override
    public String toString() {
        return place + ": " + message.en() + " [" + rule + "]";
    }
}
