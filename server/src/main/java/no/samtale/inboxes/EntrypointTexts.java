package no.samtale.inboxes;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * What a company words itself, in one language.
 *
 * @param title of the chat's panel
 * @param greeting the first sentence that a visitor reads
 * @param launcher the button's label; if null the widget's own
 * @param offline what is said while nobody is there; if null the widget's own
 * @param online what is said while somebody answers; if null nothing is
 * @param busy what is said while all have their hands full; if null the widget's own
 */
public record EntrypointTexts(
        String title,
        String greeting,
        @Nullable String launcher,
        @Nullable String offline,
        @Nullable String online,
        @Nullable String busy) {
    @JsonCreator
    public EntrypointTexts {}

    /** With the widget's own words for whoever is there. */
    public EntrypointTexts(String title, String greeting, @Nullable String launcher, @Nullable String offline) {
        this(title, greeting, launcher, offline, null, null);
    }
}
