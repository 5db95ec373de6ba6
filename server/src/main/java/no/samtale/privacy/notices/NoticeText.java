package no.samtale.privacy.notices;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import no.samtale.privacy.register.BrowserEntry;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.PassingItem;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Recipient;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.register.Words;

/**
 * The notice in one language, made from the register alone: the same register gives the same text on every installation. The
 * controller's details stand in it as placeholders, which {@link ControllerDetails} fills.
 */
final class NoticeText {
    /** Stands in a text for the list of versions, which grows after the text is published. */
    static final String VERSIONS = "<!--versions-->\n";

    private static final String NO_BREAK = "\u00a0";

    private final Register register;
    private final Language language;
    private final Durations durations;
    private final Html html = new Html();

    NoticeText(Register register, Language language) {
        this.register = register;
        this.language = language;
        this.durations = new Durations(register);
    }

    /** The content of the page's {@code main}. */
    String written() {
        register.notice().clauses().forEach(clause -> clause(clause, "h2"));
        return html.toString();
    }

    private void clause(Clause clause, String heading) {
        html.with("id", clause.id()).element("section", section -> {
            section.element(heading, in(clause.heading()));
            if (clause.text() != null) {
                Paragraphs.write(section, in(clause.text()));
            }
            clause.also().stream()
                    .filter(also -> register.holds(also.when()))
                    .forEach(also -> Paragraphs.write(section, in(also.text())));
            fill(clause.shows());
            clause.parts().forEach(part -> clause(part, "h3"));
        });
    }

    private void fill(Clause.Shows shows) {
        switch (shows) {
            case NOTHING -> {}
            case CONTACT -> html.written(ControllerDetails.CONTACT + "\n");
            case PURPOSES -> register.activePurposes().forEach(this::purpose);
            case CATEGORIES -> {
                categories(Subject.CONTACT, "about-visitors");
                categories(Subject.AGENT, "about-agents");
            }
            case RECIPIENTS -> register.recipients().forEach(this::recipient);
            case STORAGE -> register.storage().forEach(this::storage);
            case VERSIONS -> html.written(VERSIONS);
        }
    }

    private void purpose(Purpose purpose) {
        html.with("id", "purpose-" + purpose.id()).element("section", section -> {
            section.element("h3", in(purpose.name()));
            Paragraphs.write(section, in(purpose.text()));
            section.with("class", "basis").element("p", line -> line.inline("strong", label("basis") + ":")
                    .text(" " + in(register.notice().basis(purpose.basis())) + " (" + label("article") + NO_BREAK
                            + purpose.basis().point() + "). " + in(purpose.because())));
        });
    }

    private void categories(Subject subject, String heading) {
        html.with("id", heading).element("section", section -> {
            section.element("h3", label(heading));
            register.categories().stream()
                    .filter(category -> category.subject() == subject)
                    .forEach(this::category);
        });
    }

    private void category(Category category) {
        card("category-" + category.id(), in(category.name()), "h4", () -> {
            row("kept", category.items().stream().map(this::item).toList());
            row(
                    "used-for",
                    category.purposes().stream()
                            .map(id -> in(register.purpose(id).name()))
                            .toList());
            row(
                    "source",
                    category.sources().stream()
                            .map(id -> in(register.source(id).name()))
                            .toList());
            row(
                    "how-long",
                    category.purposes().stream()
                            .map(purpose -> durations.words(
                                    register.retention(category.id(), purpose).lasting(), language))
                            .distinct()
                            .toList());
        });
    }

    private String item(Category.Item item) {
        boolean passing = register.passing().stream().map(PassingItem::item).anyMatch(item.id()::equals);
        return passing ? in(item.name()) + " (" + label("not-stored") + ")" : in(item.name());
    }

    private void recipient(Recipient recipient) {
        card("recipient-" + recipient.id(), in(recipient.name()), "h3", () -> {
            row("does", List.of(in(recipient.task())));
            row(
                    "used-for",
                    recipient.purposes().stream()
                            .map(id -> in(register.purpose(id).name()))
                            .toList());
            String mechanism = recipient.mechanism();
            row("region", List.of(recipient.region() + (mechanism == null ? "" : ", " + mechanism)));
        });
    }

    private void storage(BrowserEntry entry) {
        card("storage-" + entry.id(), entry.name(), "h3", () -> {
            row("does", List.of(in(entry.text())));
            row("where", List.of(label(kind(entry)) + ", " + label(origin(entry))));
            row("how-long", List.of(durations.words(entry.lasting(), language)));
        });
    }

    private static String kind(BrowserEntry entry) {
        return switch (entry.kind()) {
            case COOKIE -> "cookie";
            case SESSION_STORAGE -> "session-storage";
            case LOCAL_STORAGE -> "local-storage";
        };
    }

    private static String origin(BrowserEntry entry) {
        return switch (entry.origin()) {
            case SITE -> "origin-site";
            case SAMTALE -> "origin-samtale";
        };
    }

    static String date(java.time.LocalDate date, Language language) {
        String pattern =
                switch (language) {
                    case NB -> "d. MMMM yyyy";
                    case EN -> "d MMMM yyyy";
                };
        return date.format(DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language.code())));
    }

    private void card(String id, String heading, String level, Runnable rows) {
        html.with("id", id).with("class", "card").element("section", card -> {
            card.element(level, heading);
            card.element("dl", list -> rows.run());
        });
    }

    private void row(String label, List<String> values) {
        html.element("dt", label(label));
        values.forEach(value -> html.element("dd", capital(value)));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String label(String id) {
        return in(register.notice().label(id));
    }

    private String in(Words words) {
        return words.in(language);
    }
}
