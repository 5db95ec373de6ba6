package no.samtale.channels.webform;

import static no.samtale.channels.webform.FormHtml.escaped;

import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.privacy.consent.ConsentPrompts;
import no.samtale.privacy.consent.ConsentPrompts.Prompt;
import no.samtale.privacy.register.Language;
import org.springframework.stereotype.Component;

/** The fields of a form, as a page has them: each with its label, what is wrong with it, and what was typed. */
@Component
class FormControls {
    /** So many options stand open; more are a list. */
    private static final int OPEN = 6;

    private final FormWords words;
    private final ConsentPrompts prompts;

    FormControls(FormWords words, ConsentPrompts prompts) {
        this.words = words;
        this.prompts = prompts;
    }

    String html(FormField field, String language, Filled filled) {
        String typed = filled.typed().getOrDefault(field.id(), "");
        String fault = filled.faults().get(field.id());
        Shown shown = new Shown(field, language, typed, fault == null ? "" : words.in(language, fault));
        return switch (field.kind()) {
            case NAME -> input(shown, "text", "autocomplete=\"name\" maxlength=\"" + Limits.FIELD_LENGTH + "\"");
            case EMAIL -> input(shown, "email", "autocomplete=\"email\" spellcheck=\"false\" maxlength=\"254\"");
            case PHONE -> input(shown, "tel", "autocomplete=\"tel\" maxlength=\"40\"");
            case TEXT -> input(shown, "text", "maxlength=\"" + Limits.FIELD_LENGTH + "\"");
            case DATE -> input(shown, "date", "");
            case LONG_TEXT -> longText(shown);
            case CHOICE -> field.options().size() > OPEN ? list(shown) : options(shown);
            case CHECKBOX -> checkbox(shown);
            case FILE -> file(shown);
            case CONSENT -> consent(shown);
        };
    }

    private record Shown(FormField field, String language, String typed, String fault) {
        String name() {
            return field.name();
        }

        String label() {
            return escaped(field.label(language));
        }

        String error() {
            return fault.isEmpty()
                    ? ""
                    : "<p class=\"error\" id=\"%s-error\">%s</p>%n".formatted(name(), escaped(fault));
        }

        /** Attributes by which a reader is told what is needed and what is wrong. */
        String states(String describedBy) {
            String by = fault.isEmpty() ? describedBy : (name() + "-error " + describedBy).strip();
            return (field.required() ? " required" : "")
                    + (fault.isEmpty() ? "" : " aria-invalid=\"true\"")
                    + (by.isEmpty() ? "" : " aria-describedby=\"" + by + "\"");
        }
    }

    private String label(Shown shown) {
        return "<label for=\"%s\">%s%s</label>%n".formatted(shown.name(), shown.label(), optional(shown));
    }

    private String optional(Shown shown) {
        return shown.field().required()
                ? ""
                : " <span class=\"optional\">" + escaped(words.in(shown.language(), "optional")) + "</span>";
    }

    private String input(Shown shown, String type, String more) {
        return field(label(shown)
                + shown.error()
                + "<input type=\"%s\" id=\"%s\" name=\"%s\" value=\"%s\" %s%s>"
                        .formatted(type, shown.name(), shown.name(), escaped(shown.typed()), more, shown.states("")));
    }

    private String longText(Shown shown) {
        return field(label(shown)
                + shown.error()
                + "<textarea id=\"%s\" name=\"%s\" rows=\"6\" maxlength=\"%d\"%s>%n%s</textarea>"
                        .formatted(
                                shown.name(),
                                shown.name(),
                                Limits.FORM_LONG_TEXT_LENGTH,
                                shown.states(""),
                                escaped(shown.typed())));
    }

    private String list(Shown shown) {
        StringBuilder options =
                new StringBuilder("<option value=\"\">" + escaped(words.in(shown.language(), "choose")) + "</option>");
        for (int place = 0; place < shown.field().options().size(); place++) {
            options.append("<option value=\"%d\"%s>%s</option>"
                    .formatted(place, isTyped(shown, place) ? " selected" : "", option(shown, place)));
        }
        return field(label(shown)
                + shown.error()
                + "<select id=\"%s\" name=\"%s\"%s>%s</select>"
                        .formatted(shown.name(), shown.name(), shown.states(""), options));
    }

    private String options(Shown shown) {
        StringBuilder options = new StringBuilder();
        for (int place = 0; place < shown.field().options().size(); place++) {
            options.append("""
                    <label class="check"><input type="radio" id="%s" name="%s" value="%d"%s%s><span>%s</span></label>
                    """.formatted(
                            place == 0 ? shown.name() : shown.name() + "-" + place,
                            shown.name(),
                            place,
                            isTyped(shown, place) ? " checked" : "",
                            shown.field().required() ? " required" : "",
                            option(shown, place)));
        }
        return "<fieldset class=\"field\"%s>%n<legend>%s%s</legend>%n%s%s</fieldset>%n"
                .formatted(
                        shown.fault().isEmpty() ? "" : " aria-describedby=\"" + shown.name() + "-error\"",
                        shown.label(),
                        optional(shown),
                        shown.error(),
                        options);
    }

    private static boolean isTyped(Shown shown, int place) {
        return shown.typed().equals(Integer.toString(place));
    }

    private static String option(Shown shown, int place) {
        return escaped(shown.field().options().get(place).getOrDefault(shown.language(), ""));
    }

    private String checkbox(Shown shown) {
        return field(shown.error()
                + "<label class=\"check\"><input type=\"checkbox\" id=\"%s\" name=\"%s\" value=\"1\"%s%s><span>%s%s</span></label>"
                        .formatted(
                                shown.name(),
                                shown.name(),
                                shown.typed().isEmpty() ? "" : " checked",
                                shown.states(""),
                                shown.label(),
                                optional(shown)));
    }

    private String file(Shown shown) {
        String hint = "<p class=\"hint\" id=\"%s-hint\">%s</p>%n"
                .formatted(
                        shown.name(),
                        escaped(words.in(shown.language(), "file.hint")
                                .replace("{files}", Integer.toString(Limits.FORM_FILES))
                                .replace("{size}", Integer.toString(Limits.FORM_BYTES / (1024 * 1024) - 2))));
        return field(label(shown)
                + hint
                + shown.error()
                + "<input type=\"file\" multiple id=\"%s\" name=\"%s\"%s>"
                        .formatted(shown.name(), shown.name(), shown.states(shown.name() + "-hint")));
    }

    /** Never ticked beforehand, and not after an error either: a yes is given, not kept (GDPR Art. 4(11), recital 32). */
    private String consent(Shown shown) {
        Language language = Language.of(shown.language()).orElse(Language.NB);
        return prompts.of(Purpose.of(shown.field().purpose()), language)
                .map(prompt -> consent(shown, prompt))
                .orElse("");
    }

    private String consent(Shown shown, Prompt prompt) {
        return """
                <fieldset class="field consent" aria-describedby="%1$s-text">
                <legend>%2$s</legend>
                <p id="%1$s-text">%3$s</p>
                <label class="check"><input type="checkbox" id="%1$s" name="%1$s" value="1"><span>%4$s</span></label>
                </fieldset>
                """.formatted(
                shown.name(), escaped(prompt.question()), escaped(prompt.text()), escaped(words.yes(shown.language())));
    }

    private static String field(String inside) {
        return "<div class=\"field\">%n%s%n</div>%n".formatted(inside);
    }
}
