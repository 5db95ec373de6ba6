package no.samtale.inboxes;

import java.util.List;
import java.util.Map;
import no.samtale.platform.TeamId;

/**
 * What a company decides about an entrypoint. It is checked when it is stored, not when it is read.
 *
 * @param team that its conversations queue for
 * @param name as agents see it
 * @param origins of the pages that may open it, such as {@code https://www.example.no}
 * @param languages of {@code nb} and {@code en}, the first one being the usual
 * @param accent as {@code #rrggbb}, dark enough for white text
 * @param texts for each of the languages
 * @param fields that are asked before the chat
 * @param consents ids of the purposes that visitors are asked to consent to
 * @param service when it is answered, and what happens when nobody does
 * @param proactive what comes forward by itself beside the button; of those that fit a page the first
 */
public record EntrypointSettings(
        TeamId team,
        String name,
        List<String> origins,
        List<String> languages,
        String accent,
        Map<String, EntrypointTexts> texts,
        List<AskedField> fields,
        List<String> consents,
        EntrypointService service,
        List<ProactiveText> proactive) {
    /** Always open, with the usual patience; nothing comes forward by itself. */
    public EntrypointSettings(
            TeamId team,
            String name,
            List<String> origins,
            List<String> languages,
            String accent,
            Map<String, EntrypointTexts> texts,
            List<AskedField> fields,
            List<String> consents) {
        this(team, name, origins, languages, accent, texts, fields, consents, EntrypointService.USUAL, List.of());
    }
}
