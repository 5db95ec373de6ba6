package no.samtale.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.samtale.channels.email.mime.MailAttachment.Kind;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.html.CleanHtml;
import no.samtale.channels.email.mime.html.CleanedHtml;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;

/** The words and the HTML of all sections together. */
record MailText(String words, boolean own, @Nullable CleanedHtml html) {

    static MailText of(Gathered gathered) {
        boolean formed = gathered.sections.stream().anyMatch(each -> each.html() != null);
        String plain = String.join(
                "\n\n",
                gathered.sections.stream()
                        .map(Section::plain)
                        .filter(each -> each != null && !each.isBlank())
                        .toList());
        boolean own = gathered.sections.stream()
                .allMatch(each -> each.html() == null
                        || (each.plain() != null && !each.plain().isBlank()));
        if (!formed) {
            return new MailText(bounded(plain, gathered), true, null);
        }
        String raw = html(gathered.sections);
        Optional<CleanedHtml> cleaned = CleanHtml.clean(raw, gathered.inline, gathered.files.size());
        if (cleaned.isEmpty()) {
            gathered.faults.add(MailFault.HTML_TOO_LONG);
            gathered.file("message.html", "text/html", null, Kind.FILE, raw.getBytes(StandardCharsets.UTF_8));
            return new MailText(bounded(plain, gathered), own, null);
        }
        CleanedHtml html = cleaned.get();
        html.dataPictures().forEach(each -> gathered.file(null, each.type(), null, Kind.INLINE, each.content()));
        return new MailText(bounded(own ? plain : html.words(), gathered), own, html);
    }

    private static String html(List<Section> sections) {
        StringBuilder html = new StringBuilder();
        for (Section section : sections) {
            String own = section.html();
            String plain = section.plain();
            if (!html.isEmpty()) {
                html.append("<br>");
            }
            html.append(own != null ? own : plain == null ? "" : escaped(plain));
        }
        return html.toString();
    }

    private static String escaped(String plain) {
        return "<p>" + plain.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>") + "</p>";
    }

    private static String bounded(String words, Gathered gathered) {
        if (words.length() <= Limits.MAIL_WORDS_LENGTH) {
            return words;
        }
        gathered.faults.add(MailFault.WORDS_CUT);
        return words.substring(0, Limits.MAIL_WORDS_LENGTH);
    }

    @Override
    public String toString() {
        return "MailText";
    }
}
