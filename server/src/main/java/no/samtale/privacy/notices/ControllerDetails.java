package no.samtale.privacy.notices;

import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;

/** Fills the controller's details into the text of a notice. */
final class ControllerDetails {
    /** Stands in a text for the table of ways to reach the controller. */
    static final String CONTACT = "{controller.contact}";

    private final Register register;
    private final Controller controller;
    private final Language language;

    ControllerDetails(Register register, Controller controller, Language language) {
        this.register = register;
        this.controller = controller;
        this.language = language;
    }

    String fill(String text) {
        return text.replace("{controller.name}", Html.escaped(name()))
                .replace("{controller.responsible}", Html.escaped(responsible()))
                .replace(CONTACT, contact());
    }

    private String name() {
        String name = controller.name();
        return name != null ? name : register.defaultController().name().in(language);
    }

    private String responsible() {
        Words own = controller.responsible();
        return (own != null ? own : register.defaultController().responsible()).in(language);
    }

    private String contact() {
        Html html = new Html();
        html.with("class", "contact").element("dl", list -> {
            row(list, "name", name());
            row(list, "organisation-number", controller.organisationNumber());
            row(list, "address", controller.address());
            row(list, "email", controller.email());
            row(list, "phone", controller.phone());
        });
        return html.toString();
    }

    private void row(Html list, String label, @Nullable String value) {
        if (value != null) {
            list.element("dt", register.notice().label(label).in(language));
            list.element("dd", value);
        }
    }
}
