package no.samtale.inboxes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Accent;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What the settings of an entrypoint must keep to. */
final class EntrypointRules {
    private EntrypointRules() {}

    /**
     * The settings in the form in which they are kept.
     *
     * @param isAsked whether there is a prompt for a purpose of this id
     * @throws Problem naming the field that is not as it should be
     */
    static EntrypointSettings checked(EntrypointSettings given, Predicate<String> isAsked) {
        List<String> languages = checkedLanguages(given.languages());
        return new EntrypointSettings(
                given.team(),
                Checks.line("name", given.name(), Limits.NAME_LENGTH),
                checkedOrigins(given.origins()),
                languages,
                Accent.checked("accent", given.accent()),
                checkedTexts(languages, given.texts()),
                checkedFields(given.fields()),
                checkedConsents(given.consents(), isAsked),
                ServiceRules.checked(given.service()),
                ProactiveRules.checked(languages, given.proactive()));
    }

    private static List<String> checkedOrigins(List<String> origins) {
        if (origins.isEmpty() || origins.size() > Limits.ENTRYPOINT_ORIGINS) {
            throw Problem.invalidField("origins");
        }
        return origins.stream()
                .map(origin -> Origin.checked("origins", origin))
                .distinct()
                .toList();
    }

    private static List<String> checkedLanguages(List<String> languages) {
        languages.forEach(language -> Checks.language("languages", language));
        if (languages.isEmpty() || Set.copyOf(languages).size() != languages.size()) {
            throw Problem.invalidField("languages");
        }
        return List.copyOf(languages);
    }

    private static Map<String, EntrypointTexts> checkedTexts(
            List<String> languages, Map<String, EntrypointTexts> texts) {
        if (!texts.keySet().equals(Set.copyOf(languages))) {
            throw Problem.invalidField("texts", "There are texts for each language of the entrypoint, and no other.");
        }
        Map<String, EntrypointTexts> checked = new TreeMap<>();
        texts.forEach((language, given) -> {
            String path = "texts." + language;
            checked.put(language, checkedTexts(path, Checks.present(path, given)));
        });
        return checked;
    }

    private static EntrypointTexts checkedTexts(String path, EntrypointTexts given) {
        return new EntrypointTexts(
                Checks.line(path + ".title", given.title(), Limits.NAME_LENGTH),
                Checks.text(path + ".greeting", given.greeting(), Limits.ENTRYPOINT_TEXT_LENGTH),
                optional(path + ".launcher", given.launcher(), Limits.NAME_LENGTH),
                optional(path + ".offline", given.offline(), Limits.ENTRYPOINT_TEXT_LENGTH),
                optional(path + ".online", given.online(), Limits.ENTRYPOINT_TEXT_LENGTH),
                optional(path + ".busy", given.busy(), Limits.ENTRYPOINT_TEXT_LENGTH));
    }

    private static @Nullable String optional(String field, @Nullable String text, int limit) {
        return text == null || text.isBlank() ? null : Checks.text(field, text, limit);
    }

    private static List<String> checkedConsents(List<String> consents, Predicate<String> isAsked) {
        if (!consents.stream().allMatch(isAsked)) {
            throw Problem.invalidField("consents", "Visitors can be asked for purposes that rest on consent only.");
        }
        return consents.stream().distinct().toList();
    }

    private static List<AskedField> checkedFields(List<AskedField> fields) {
        if (fields.stream().map(AskedField::name).distinct().count() != fields.size()) {
            throw Problem.invalidField("fields");
        }
        return List.copyOf(fields);
    }
}
