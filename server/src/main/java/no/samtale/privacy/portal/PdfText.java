package no.samtale.privacy.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import no.samtale.privacy.register.Language;
import org.springframework.web.util.HtmlUtils;

/** The text of the PDF, as the XHTML that it is set from. */
final class PdfText {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final String STYLE = """
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

    private final PortalWords words;
    private final Language language;
    private final DateTimeFormatter time;
    private final StringBuilder html = new StringBuilder();

    PdfText(PortalWords words, Language language) {
        this.words = words;
        this.language = language;
        this.time = DateTimeFormatter.ofPattern(words.in(language, "time"), Locale.forLanguageTag(language.code()))
                .withZone(ZONE);
    }

    String html(String company, KeptView kept, List<Dialogue> dialogues) {
        String title = word("pdf.title").replace("{company}", company);
        html.append("<!DOCTYPE html><html lang=\"").append(language.code()).append("\"><head>");
        element("title", "", title);
        html.append("<meta name=\"description\" content=\"")
                .append(escaped(title))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element("h1", "", title);
        element(
                "p",
                "soft",
                word("pdf.made").replace("{time}", time.format(kept.made())).replace("{notice}", kept.notice()));
        kept.categories().forEach(this::category);
        lawfully(kept.archived());
        element("h2", "", word("pdf.dialogues"));
        dialogues.forEach(this::dialogue);
        return html.append("</body></html>").toString();
    }

    private void category(KeptView.KeptCategory category) {
        element("h2", "", category.name());
        for (KeptView.KeptWhy why : category.purposes()) {
            element(
                    "p",
                    "soft",
                    word("pdf.why")
                            .replace("{purpose}", why.name())
                            .replace("{basis}", why.basis())
                            .replace("{kept}", why.kept()));
        }
        element("p", "soft", word("pdf.sources").replace("{sources}", String.join(", ", category.sources())));
        for (KeptView.KeptItem item : category.items()) {
            element("h3", "", capital(item.name()));
            html.append("<ul>");
            item.values().forEach(value -> element("li", "", readable(value)));
            html.append("</ul>");
            if (item.total() > item.values().size()) {
                element(
                        "p",
                        "soft",
                        word("pdf.more")
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
            element("h2", "", word("pdf.law"));
        }
        for (KeptView.LawfullyKept one : archived) {
            element("h3", "", one.kind());
            element("p", "soft", time.format(one.saidAt()));
            element("p", "said", one.text());
            element(
                    "p",
                    "soft",
                    word("pdf.until").replace("{until}", one.until().toString()).replace("{law}", one.law()));
        }
    }

    private void dialogue(Dialogue dialogue) {
        element("h3", "", time.format(dialogue.startedAt()));
        for (Dialogue.DialogueLine line : dialogue.lines()) {
            if (line.text() != null) {
                element("p", "soft", who(line) + " · " + time.format(line.at()));
                element("p", "said", line.text());
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
