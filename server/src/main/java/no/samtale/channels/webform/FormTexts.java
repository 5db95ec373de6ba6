package no.samtale.channels.webform;

import org.jspecify.annotations.Nullable;

/**
 * What a form says in one language.
 *
 * @param lead under the title
 * @param thanks when it has been sent; without it in words of ours
 */
public record FormTexts(
        String title, @Nullable String lead, @Nullable String thanks) {}
