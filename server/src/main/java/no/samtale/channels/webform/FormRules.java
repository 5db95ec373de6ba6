package no.samtale.channels.webform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import no.samtale.inboxes.Origin;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What the settings of a form must keep to. */
final class FormRules {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private FormRules() {}

    /**
     * The settings in the form in which they are kept.
     *
     * @param isFor whether a kind of field may be asked for a purpose of this id
     * @throws Problem naming the field that is not as it should be
     */
    static FormSettings checked(FormSettings given, BiPredicate<FieldKind, String> isFor) {
        List<String> languages = languages(given.languages());
        if (given.origins().size() > Limits.ENTRYPOINT_ORIGINS) {
            throw Problem.invalidField("origins");
        }
        return new FormSettings(
                Checks.line("name", given.name(), Limits.NAME_LENGTH),
                given.team(),
                languages,
                given.origins().stream()
                        .map(each -> Origin.checked("origins", each))
                        .distinct()
                        .toList(),
                texts(languages, given.texts()),
                fields(languages, given.fields(), isFor),
                given.published());
    }

    private static List<String> languages(List<String> languages) {
        languages.forEach(each -> Checks.language("languages", each));
        if (languages.isEmpty() || Set.copyOf(languages).size() != languages.size()) {
            throw Problem.invalidField("languages");
        }
        return languages;
    }

    private static Map<String, FormTexts> texts(List<String> languages, Map<String, FormTexts> given) {
        Map<String, FormTexts> checked = new HashMap<>();
        for (String language : languages) {
            String path = "texts." + language;
            FormTexts texts = Checks.present(path, given.get(language));
            checked.put(
                    language,
                    new FormTexts(
                            Checks.line(path + ".title", texts.title(), Limits.NAME_LENGTH),
                            optional(path + ".lead", texts.lead()),
                            optional(path + ".thanks", texts.thanks())));
        }
        return checked;
    }

    private static @Nullable String optional(String path, @Nullable String text) {
        return text == null || text.isBlank() ? null : Checks.text(path, text, Limits.ENTRYPOINT_TEXT_LENGTH);
    }

    private static List<FormField> fields(
            List<String> languages, List<FormField> given, BiPredicate<FieldKind, String> isFor) {
        if (given.size() > Limits.FORM_FIELDS) {
            throw Problem.invalidField("fields", "A form has %d fields at the most.".formatted(Limits.FORM_FIELDS));
        }
        // Answers go by mail: there has to be an address.
        if (given.stream().noneMatch(field -> field.kind() == FieldKind.EMAIL && field.required())) {
            throw Problem.invalidField("fields", "A form asks for an e-mail address, as answers go there.");
        }
        Set<String> ids = new HashSet<>();
        Set<FieldKind> single = new HashSet<>();
        Set<String> consents = new HashSet<>();
        for (FormField field : given) {
            boolean isNew = ids.add(field.id())
                    && (!field.kind().isSingle() || single.add(field.kind()))
                    && (field.kind() != FieldKind.CONSENT || consents.add(field.purpose()));
            if (!isNew || !ID.matcher(field.id()).matches()) {
                throw Problem.invalidField("fields");
            }
        }
        return given.stream().map(field -> field(languages, field, isFor)).toList();
    }

    private static FormField field(List<String> languages, FormField given, BiPredicate<FieldKind, String> isFor) {
        String path = "fields." + given.id();
        if (!isFor.test(given.kind(), given.purpose())) {
            throw Problem.invalidField(path + ".purpose");
        }
        boolean consent = given.kind() == FieldKind.CONSENT;
        boolean choice = given.kind() == FieldKind.CHOICE;
        if (choice && (given.options().size() < 2 || given.options().size() > Limits.FORM_OPTIONS)) {
            throw Problem.invalidField(path + ".options");
        }
        return new FormField(
                given.id(),
                given.kind(),
                // Consent is not freely given where nothing is sent without it (GDPR Art. 7(4)).
                given.required() && !consent,
                consent ? Map.of() : words(path + ".labels", languages, given.labels()),
                choice
                        ? given.options().stream()
                                .map(each -> words(path + ".options", languages, each))
                                .toList()
                        : List.of(),
                given.purpose());
    }

    private static Map<String, String> words(String path, List<String> languages, Map<String, String> given) {
        Map<String, String> checked = new HashMap<>();
        for (String language : languages) {
            checked.put(language, Checks.line(path, given.get(language), Limits.FORM_LABEL_LENGTH));
        }
        return checked;
    }
}
