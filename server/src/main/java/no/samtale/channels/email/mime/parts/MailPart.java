package no.samtale.channels.email.mime.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samtale.channels.email.mime.header.DecodedText;
import no.samtale.channels.email.mime.header.MailCharset;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.header.Parameters;

/** One part: its header, and either the parts in it or what it holds, its transfer encoding undone. */
@SuppressWarnings("ArrayRecordComponent")
public record MailPart(MailHeaders headers, Parameters contentType, List<MailPart> parts, byte[] content) {
    /** Its type as claimed, in small letters; text/plain if it claims none (RFC 2045, section 5.2). */
    public String type() {
        String claimed = contentType.value();
        return claimed.indexOf('/') > 0 ? claimed : "text/plain";
    }

    public boolean is(String type) {
        return type().equals(type);
    }

    public boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    public Parameters disposition() {
        return Parameters.of(headers.first("Content-Disposition").orElse(""));
    }

    public boolean isAttachment() {
        return disposition().value().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** The name that it is given, as it is given. */
    public Optional<String> name() {
        return disposition().get("filename").or(() -> contentType.get("name"));
    }

    /** Its id for cid: addresses (RFC 2392), without brackets. */
    public Optional<String> contentId() {
        return headers.first("Content-ID")
                .map(each -> each.replaceAll("[<>\\s]", ""))
                .filter(each -> !each.isEmpty());
    }

    /** The same with no more than so many bytes of what it holds. */
    public MailPart start(int most) {
        return content.length <= most ? this : new MailPart(headers, contentType, parts, Arrays.copyOf(content, most));
    }

    public DecodedText text() {
        return MailCharset.decode(content, contentType.get("charset").orElse(null));
    }

    @Override
    public String toString() {
        return "MailPart[" + parts.size() + " parts, " + content.length + " bytes]";
    }
}
