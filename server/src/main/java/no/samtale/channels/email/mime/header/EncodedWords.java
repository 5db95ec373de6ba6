package no.samtale.channels.email.mime.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encoded words (RFC 2047) as they are written, not as they should be: with spaces and question marks within, without
 * padding, letters split between two words, languages (RFC 2231, section 5), no space between them, inside quotes, cut off
 * at the end, encoded twice.
 */
final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s=]{1,60})\\?([bBqQ])\\?(.*?)(\\?=|$)", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("\\s*=\\?[^?\\s=]{1,60}\\?[bBqQ]\\?[^?\\s]*\\?=\\s*");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Set<MailFault> faults = EnumSet.noneOf(MailFault.class);
    private String charset = "";

    private EncodedWords() {}

    static DecodedText decode(String raw) {
        if (!raw.contains("=?")) {
            return new DecodedText(raw, Set.of());
        }
        DecodedText once = new EncodedWords().all(raw);
        // Some encode what is encoded already.
        return WHOLE.matcher(once.text()).matches() ? new EncodedWords().all(once.text()) : once;
    }

    private DecodedText all(String raw) {
        Matcher words = WORD.matcher(raw);
        int after = 0;
        while (words.find()) {
            String between = raw.substring(after, words.start());
            // White space between two encoded words is none (RFC 2047, section 6.2).
            if (after == 0 || !between.isBlank()) {
                flush();
                text.append(between);
            }
            word(words.group(1), words.group(2), words.group(3), words.group(4).isEmpty());
            after = words.end();
        }
        flush();
        text.append(raw.substring(after));
        return new DecodedText(text.toString(), Set.copyOf(faults));
    }

    private void word(String label, String encoding, String content, boolean cut) {
        if (cut) {
            faults.add(MailFault.BROKEN_ENCODED_WORD);
        }
        int language = label.indexOf('*');
        String named = (language < 0 ? label : label.substring(0, language)).toLowerCase(Locale.ROOT);
        if (!named.equals(charset)) {
            flush();
            charset = named;
        }
        pending.writeBytes(encoding.equalsIgnoreCase("b") ? base64(content) : quoted(content));
    }

    private void flush() {
        if (pending.size() > 0) {
            DecodedText decoded = MailCharset.decode(pending.toByteArray(), charset);
            text.append(decoded.text());
            faults.addAll(decoded.faults());
            pending.reset();
        }
    }

    private byte[] base64(String content) {
        StringBuilder digits = new StringBuilder(content.length());
        for (int at = 0; at < content.length(); at++) {
            char each = content.charAt(at);
            if (each == '-' || each == '_') {
                digits.append(each == '-' ? '+' : '/');
            } else if ((each >= '0' && each <= '9')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= 'a' && each <= 'z')
                    || each == '+'
                    || each == '/') {
                digits.append(each);
            } else if (each != '=' && !Character.isWhitespace(each)) {
                faults.add(MailFault.BROKEN_ENCODED_WORD);
            }
        }
        if (digits.length() % 4 == 1) {
            faults.add(MailFault.BROKEN_ENCODED_WORD);
            digits.setLength(digits.length() - 1);
        }
        return Base64.getDecoder().decode(digits.toString());
    }

    private byte[] quoted(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length());
        for (int at = 0; at < content.length(); at++) {
            char each = content.charAt(at);
            if (each == '_') {
                bytes.write(' ');
            } else if (each == '=' && hex(content, at + 1)) {
                bytes.write(Integer.parseInt(content.substring(at + 1, at + 3), 16));
                at += 2;
            } else if (each < 128) {
                bytes.write(each);
            } else {
                faults.add(MailFault.BROKEN_ENCODED_WORD);
                bytes.writeBytes(String.valueOf(each).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean hex(String text, int at) {
        return at + 2 <= text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && text.charAt(at) < 128
                && text.charAt(at + 1) < 128;
    }
}
