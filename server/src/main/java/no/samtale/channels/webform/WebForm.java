package no.samtale.channels.webform;

import java.util.List;
import java.util.Objects;
import no.samtale.inboxes.Entrypoint;

/** A form, and the entrypoint that it is. */
public record WebForm(Entrypoint door, FormSettings settings) {
    /** The wanted language if the form has it, else its usual one. */
    String language(String wanted) {
        return settings.languages().contains(wanted)
                ? wanted
                : settings.languages().getFirst();
    }

    FormTexts texts(String language) {
        return Objects.requireNonNull(settings.texts().get(language), language);
    }

    List<FormField> fields() {
        return settings.fields();
    }
}
