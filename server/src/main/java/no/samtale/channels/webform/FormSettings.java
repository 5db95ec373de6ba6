package no.samtale.channels.webform;

import java.util.List;
import java.util.Map;
import no.samtale.platform.TeamId;

/**
 * What a company decides of a form.
 *
 * @param name that agents know it by
 * @param languages of {@code nb} and {@code en}, the first one being the usual
 * @param origins of the pages that may show it in a frame
 * @param texts for each of the languages
 * @param published whether people can fill it in
 */
public record FormSettings(
        String name,
        TeamId team,
        List<String> languages,
        List<String> origins,
        Map<String, FormTexts> texts,
        List<FormField> fields,
        boolean published) {
    public FormSettings {
        languages = List.copyOf(languages);
        origins = List.copyOf(origins);
        texts = Map.copyOf(texts);
        fields = List.copyOf(fields);
    }
}
