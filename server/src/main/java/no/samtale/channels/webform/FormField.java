package no.samtale.channels.webform;

import java.util.List;
import java.util.Map;

/**
 * A field of a form.
 *
 * @param id of its own within the form
 * @param required whether the form is not taken without it
 * @param labels by language; of a consent none, as the register words it
 * @param options what there is to choose, each by language; of a choice only
 * @param purpose of the register that it is asked for; of a consent the one that is consented to
 */
public record FormField(
        String id,
        FieldKind kind,
        boolean required,
        Map<String, String> labels,
        List<Map<String, String>> options,
        String purpose) {
    public FormField {
        labels = Map.copyOf(labels);
        options = List.copyOf(options);
    }

    String label(String language) {
        return labels.getOrDefault(language, "");
    }

    /** Its name in a post. */
    String name() {
        return "f-" + id;
    }
}
