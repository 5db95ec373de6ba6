package no.samtale.channels.webform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtale.channels.webform.Post.PostedFile;
import no.samtale.contacts.Addresses;
import no.samtale.contacts.Claims;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The edge at which what a form does not ask for is dropped, unread (promise P07), and the rest is checked. */
final class FillIn {
    private static final String DATE = "d. MMMM yyyy";

    private final WebForm form;
    private final FormWords words;
    private final String language;
    private final Post post;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<PostedFile> files = new ArrayList<>();
    private final List<Purpose> consents = new ArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;

    private FillIn(WebForm form, FormWords words, String language, Post post) {
        this.form = form;
        this.words = words;
        this.language = language;
        this.post = post;
    }

    static Filled of(WebForm form, FormWords words, String language, Post post) {
        FillIn reading = new FillIn(form, words, language, post);
        form.fields().forEach(reading::take);
        return new Filled(
                Map.copyOf(reading.typed),
                new LinkedHashMap<>(reading.faults),
                Claims.of(reading.name, null, reading.phone),
                reading.email,
                reading.message.toString().strip(),
                List.copyOf(reading.files),
                List.copyOf(reading.consents));
    }

    private void take(FormField field) {
        if (field.kind() == FieldKind.FILE) {
            takeFiles(field);
            return;
        }
        String value = post.value(field.name()).strip();
        if (value.isEmpty()) {
            if (field.required()) {
                faults.put(field.id(), field.kind() == FieldKind.CHECKBOX ? "fault.tick" : "fault.missing");
            }
            return;
        }
        typed.put(field.id(), value);
        try {
            take(field, value);
        } catch (Problem | DateTimeParseException wrong) {
            faults.put(field.id(), fault(field.kind()));
        }
    }

    private void take(FormField field, String value) {
        switch (field.kind()) {
            case NAME -> say(field, name = line(value));
            case EMAIL -> say(field, email = Addresses.email("email", line(value)));
            case PHONE -> say(field, phone = Addresses.phone("phone", line(value)));
            case TEXT -> say(field, line(value));
            case LONG_TEXT -> say(field, "\n" + Checks.text("text", value, Limits.FORM_LONG_TEXT_LENGTH));
            case CHOICE -> say(field, chosen(field, value));
            case DATE -> say(field, LocalDate.parse(value).format(dates()));
            case CHECKBOX -> say(field, words.in(language, "yes"));
            case CONSENT -> consents.add(Purpose.of(field.purpose()));
            case FILE -> throw new IllegalStateException("files are no values");
        }
    }

    private void takeFiles(FormField field) {
        List<PostedFile> given = post.filesOf(field.name());
        if (given.isEmpty() && field.required()) {
            faults.put(field.id(), "fault.missing");
        }
        if (files.size() + given.size() > Limits.FORM_FILES) {
            faults.put(field.id(), "fault.files");
            return;
        }
        files.addAll(given);
        if (!given.isEmpty()) {
            say(field, String.join(", ", given.stream().map(PostedFile::name).toList()));
        }
    }

    private void say(FormField field, String value) {
        String label = field.label(language);
        // "What is it about?: Returns" reads badly.
        boolean ends = label.endsWith("?") || label.endsWith(":");
        message.append(label).append(ends ? "" : ":").append(value.startsWith("\n") ? "" : " ");
        message.append(value).append('\n');
    }

    private String chosen(FormField field, String value) {
        int place = value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : -1;
        if (place < 0 || place >= field.options().size()) {
            throw Problem.invalidField("choice");
        }
        return field.options().get(place).getOrDefault(language, "");
    }

    private DateTimeFormatter dates() {
        return DateTimeFormatter.ofPattern(DATE, Locale.forLanguageTag(language));
    }

    private static String line(String value) {
        return Checks.line("line", value, Limits.FIELD_LENGTH);
    }

    private static String fault(FieldKind kind) {
        return switch (kind) {
            case EMAIL -> "fault.email";
            case PHONE -> "fault.phone";
            case DATE -> "fault.date";
            case LONG_TEXT -> "fault.long";
            case NAME, TEXT, CHOICE, CHECKBOX, CONSENT, FILE -> "fault.wrong";
        };
    }
}
