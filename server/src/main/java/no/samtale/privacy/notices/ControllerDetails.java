package no.samtale.privacy.notices;

import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the controller's details into the text of a notice. */
@Component
class ControllerDetails {
    /** Stands in a text for the table of ways to reach the controller. */
    static final String CONTACT = "{controller.contact}";

    private final Register register;
    private final ControllerSettings settings;

    ControllerDetails(Register register, ControllerSettings settings) {
        this.register = register;
        this.settings = settings;
    }

    String fill(String text, Language language) {
        return text.replace("{controller.name}", Html.escaped(name(language)))
                .replace("{controller.responsible}", Html.escaped(responsible(language)))
                .replace(CONTACT, contact(language));
    }

    private String name(Language language) {
        String name = settings.name();
        return name != null ? name : register.defaultController().name().in(language);
    }

    private String responsible(Language language) {
        ControllerSettings.Responsible own = settings.responsible();
        Words words = own != null
                ? new Words(own.nb(), own.en())
                : register.defaultController().responsible();
        return words.in(language);
    }

    private String contact(Language language) {
        Html html = new Html();
        html.with("class", "contact").element("dl", list -> {
            row(list, "name", language, name(language));
            row(list, "organisation-number", language, settings.organisationNumber());
            row(list, "address", language, settings.address());
            row(list, "email", language, settings.email());
            row(list, "phone", language, settings.phone());
        });
        return html.toString();
    }

    private void row(Html list, String label, Language language, @Nullable String value) {
        if (value != null) {
            list.element("dt", register.notice().label(label).in(language));
            list.element("dd", value);
        }
    }
}
