package no.samtale.privacy.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import no.samtale.privacy.register.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * What is kept of a person as a text to read: one XHTML that the PDF is set from, and that is a file of its own. Readable
 * alone: without script and without anything from elsewhere.
 */
final class ExportText {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final String PAPER = """
            @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page); font: 9pt 'Liberation Sans'; } }
            body { font: 10.5pt/1.5 'Liberation Sans'; color: #191d24; }
            h1, h2, h3, th, dt { font-weight: 400; }
            h1 { font-size: 22pt; margin: 0 0 4mm; }
            h2 { font-size: 15pt; margin: 9mm 0 2mm; border-bottom: 0.5pt solid #78838f; page-break-after: avoid; }
            h3 { font-size: 12pt; margin: 6mm 0 1mm; page-break-after: avoid; }
            p { margin: 0 0 2mm; }
            ul { margin: 0 0 2mm; padding-left: 6mm; }
            .soft { color: #535d6a; }
            .said { margin: 0 0 2mm; word-wrap: break-word; white-space: pre-wrap; }
            """;
    private static final String SCREEN = """
            :root { color-scheme: light dark; }
            body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 1rem/1.5 system-ui, sans-serif;
              color: #191d24; background: #fff; overflow-wrap: anywhere; }
            h1, h2, h3 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
            h1 { font-size: 1.9375rem; margin: 0 0 0.5rem; }
            h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid #78838f; }
            h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
            p { margin: 0 0 0.5rem; }
            ul { margin: 0 0 0.5rem; padding-left: 1.25rem; }
            .soft { color: #535d6a; }
            .said { margin: 0 0 1rem; white-space: pre-wrap; }
            @media (prefers-color-scheme: dark) {
              body { color: #e6eaef; background: #14181d; }
              .soft { color: #a5b0bd; }
            }
            @media print {
              body { max-width: none; padding: 0; font-size: 10.5pt; color: #000; background: none; }
              .soft { color: #333; }
            }
            """;
    /** Whatever a person has written stays text, should the escaping ever fail. */
    private static final String NO_SCRIPT = "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\"/>";

    private final Medium medium;
    private final PortalWords words;
    private final Language language;
    private final DateTimeFormatter time;
    private final StringBuilder html = new StringBuilder();

    ExportText(PortalWords words, Language language, Medium medium) {
        this.medium = medium;
        this.words = words;
        this.language = language;
        this.time = DateTimeFormatter.ofPattern(words.in(language, "time"), Locale.forLanguageTag(language.code()))
                .withZone(ZONE);
    }

    /** Where it is read. */
    enum Medium {
        PAPER,
        SCREEN
    }

    String html(String company, KeptView kept, List<Dialogue> dialogues) {
        String title = word("export.title").replace("{company}", company);
        html.append("<!DOCTYPE html><html lang=\"").append(language.code()).append("\"><head>");
        html.append("<meta charset=\"utf-8\"/>").append(head());
        element("title", "", title);
        html.append("<meta name=\"description\" content=\"")
                .append(escaped(title))
                .append("\"/></head><body>");
        element("h1", "", title);
        element(
                "p",
                "soft",
                word("export.made").replace("{time}", time.format(kept.made())).replace("{notice}", kept.notice()));
        kept.categories().forEach(this::category);
        lawfully(kept.archived());
        element("h2", "", word("export.dialogues"));
        dialogues.forEach(this::dialogue);
        return html.append("</body></html>").toString();
    }

    private String head() {
        return switch (medium) {
            case PAPER -> "<style>" + PAPER + "</style>";
            case SCREEN ->
                NO_SCRIPT + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><style>" + SCREEN
                        + "</style>";
        };
    }

    private void category(KeptView.KeptCategory category) {
        element("h2", "", category.name());
        for (KeptView.KeptWhy why : category.purposes()) {
            element(
                    "p",
                    "soft",
                    word("export.why")
                            .replace("{purpose}", why.name())
                            .replace("{basis}", why.basis())
                            .replace("{kept}", why.kept()));
        }
        element("p", "soft", word("export.sources").replace("{sources}", String.join(", ", category.sources())));
        for (KeptView.KeptItem item : category.items()) {
            element("h3", "", capital(item.name()));
            html.append("<ul>");
            item.values().forEach(value -> element("li", "", readable(value)));
            html.append("</ul>");
            if (item.total() > item.values().size()) {
                element(
                        "p",
                        "soft",
                        word("export.more")
                                .replace(
                                        "{n}",
                                        String.valueOf(
                                                item.total() - item.values().size())));
            }
        }
    }

    /** What stays when all else is erased. */
    private void lawfully(List<KeptView.LawfullyKept> archived) {
        if (!archived.isEmpty()) {
            element("h2", "", word("export.law"));
        }
        for (KeptView.LawfullyKept one : archived) {
            element("h3", "", one.kind());
            element("p", "soft", time.format(one.saidAt()));
            element("p", "said", one.text());
            element(
                    "p",
                    "soft",
                    word("export.until")
                            .replace("{until}", one.until().toString())
                            .replace("{law}", one.law()));
        }
    }

    private void dialogue(Dialogue dialogue) {
        element("h3", "", time.format(dialogue.startedAt()));
        for (Dialogue.DialogueLine line : dialogue.lines()) {
            if (line.text() != null) {
                element("p", "soft", who(line) + " · " + time.format(line.at()));
                if (!line.text().isEmpty() || line.files().isEmpty()) {
                    element("p", "said", line.text());
                }
                line.files().forEach(file -> element("p", "said", file.name() + " (" + file.type() + ")"));
            }
        }
    }

    private String who(Dialogue.DialogueLine line) {
        String by = word("by." + line.by());
        return line.name() == null ? by : by + " (" + line.name() + ")";
    }

    /** Times are written as people write them. */
    private String readable(String value) {
        if (!value.endsWith("Z")) {
            return value;
        }
        try {
            return time.format(Instant.parse(value));
        } catch (DateTimeParseException otherwise) {
            return value;
        }
    }

    private String word(String key) {
        return words.in(language, key);
    }

    private void element(String name, String kind, String text) {
        html.append('<').append(name);
        if (!kind.isEmpty()) {
            html.append(" class=\"").append(kind).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Without what XML 1.0 has no place for (section 2.2). */
    private static String escaped(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= ' ' && c <= 0xD7FF)
                        || (c >= 0xE000 && c < 0xFFFE)
                        || c > 0xFFFF)
                .forEach(allowed::appendCodePoint);
        return HtmlUtils.htmlEscape(allowed.toString(), "UTF-8");
    }
}
