package no.samtale.privacy.linting;

import java.util.Arrays;
import java.util.List;
import no.samtale.privacy.register.Language;

/**
 * A text of a notice in one language.
 *
 * @param place as a finding names it
 * @param clause the clause that it is in; empty if it is in none
 */
record Passage(String place, String clause, Language language, String text) {
    /** Its paragraphs, each in one line. */
    List<String> paragraphs() {
        return Arrays.stream(text.split("\\n\\s*\\n"))
                .map(each -> each.strip().replaceAll("\\s+", " "))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
