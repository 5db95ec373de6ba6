package no.samtale.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.DecodedText;
import no.samtale.channels.email.mime.header.MailCharset;
import no.samtale.channels.email.mime.parts.MailPart;

/** The text of an HTML part: its header's charset counts, and only without one what the HTML says of itself. */
final class HtmlCharset {
    private static final int LOOKED_THROUGH = 2_048;
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

    private HtmlCharset() {}

    static DecodedText text(MailPart part) {
        if (part.contentType().get("charset").isPresent()) {
            return part.text();
        }
        byte[] content = part.content();
        String start = new String(content, 0, Math.min(content.length, LOOKED_THROUGH), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(start);
        return MailCharset.decode(content, meta.find() ? meta.group(1) : null);
    }
}
