package no.samtale.channels.email.mime;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.DecodedText;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.parts.MailPart;
import no.samtale.platform.Limits;

/** The text of a part, fit to be kept: one sort of line ends, no controls. */
final class PlainText {
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFEFF]");
    private static final Pattern MANY_BLANK = Pattern.compile("\n{4,}");

    private PlainText() {}

    static DecodedText of(MailPart part) {
        DecodedText decoded = part.start(4 * Limits.MAIL_WORDS_LENGTH).text();
        String text = lines(decoded.text());
        boolean flowed = part.contentType()
                .get("format")
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter("flowed"::equals)
                .isPresent();
        boolean deleteSpace =
                part.contentType().get("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        Set<MailFault> faults = EnumSet.noneOf(MailFault.class);
        faults.addAll(decoded.faults());
        if (part.content().length > 4 * Limits.MAIL_WORDS_LENGTH) {
            faults.add(MailFault.WORDS_CUT);
        }
        return new DecodedText(tidy(flowed ? FlowedText.unfolded(text, deleteSpace) : text), faults);
    }

    static DecodedText of(String text) {
        return new DecodedText(tidy(lines(text)), Set.of());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String tidy(String text) {
        String clean = CONTROLS.matcher(text).replaceAll("").replace('\u00A0', ' ');
        String even = MANY_BLANK.matcher(clean).replaceAll("\n\n\n").stripTrailing();
        int start = 0;
        while (start < even.length() && even.charAt(start) == '\n') {
            start++;
        }
        return even.substring(start);
    }
}
