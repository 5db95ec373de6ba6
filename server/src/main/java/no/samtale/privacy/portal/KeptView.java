package no.samtale.privacy.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person, in the words of the notice. Holds personal data and is not printed.
 *
 * @param notice the number of the notice in force
 * @param archived what an erasure leaves as a law demands it, what goes first first
 */
public record KeptView(Instant made, String notice, List<KeptCategory> categories, List<LawfullyKept> archived) {
    /**
     * A message that a law demands to be kept, also after an erasure.
     *
     * @param kind of documentation
     * @param law with the section
     * @param until the last day
     * @param name of whoever wrote it; of an agent the first one
     */
    public record LawfullyKept(
            String kind,
            String law,
            LocalDate until,
            Instant saidAt,
            @Nullable String name,
            String text) {
        @Override
        public String toString() {
            return "LawfullyKept[" + until + "]";
        }
    }

    /** A category of which something is kept. */
    public record KeptCategory(
            String id, String name, List<KeptWhy> purposes, List<String> sources, List<KeptItem> items) {}

    /**
     * What a category is used for.
     *
     * @param basis the point of GDPR Art. 6(1)
     * @param kept how long
     */
    public record KeptWhy(String name, String basis, String kept) {}

    /**
     * A thing that is known.
     *
     * @param values different ones, the first of them; the rest stands in the conversations and in the files
     * @param total how many different ones there are
     */
    public record KeptItem(String id, String name, List<String> values, int total) {
        @Override
        public String toString() {
            return "KeptItem[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "KeptView[" + made + "]";
    }
}
