package no.samtale.inboxes;

import org.jspecify.annotations.Nullable;

/**
 * What a company words itself, in one language.
 *
 * @param title of the chat's panel
 * @param greeting the first sentence that a visitor reads
 * @param launcher the button's label; if null the widget's own
 * @param offline what is said while nobody is there; if null the widget's own
 */
public record EntrypointTexts(
        String title,
        String greeting,
        @Nullable String launcher,
        @Nullable String offline) {}
