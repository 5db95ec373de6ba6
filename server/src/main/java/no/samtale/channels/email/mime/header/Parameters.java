package no.samtale.channels.email.mime.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value with parameters, as of Content-Type and Content-Disposition (RFC 2045, RFC 2183), with those that are encoded and
 * continued (RFC 2231) put together, and encoded words read where they are not allowed.
 */
public final class Parameters {
    private static final int SEGMENTS = 100;

    private final String value;
    private final Map<String, String> raw;

    private Parameters(String value, Map<String, String> raw) {
        this.value = value;
        this.raw = raw;
    }

    public static Parameters of(String field) {
        Map<String, String> raw = new HashMap<>();
        StringBuilder value = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at <= field.length(); at++) {
            boolean end = at == field.length();
            char each = end ? ';' : field.charAt(at);
            if (!end && each == '\\' && quoted && at + 1 < field.length()) {
                // A Windows path is not escaped, whatever the rules say.
                char next = field.charAt(at + 1);
                if (next == '"' || next == '\\') {
                    piece.append(next);
                    at++;
                } else {
                    piece.append(each);
                }
            } else if (!end && each == '"') {
                quoted = !quoted;
            } else if (end || (each == ';' && !quoted)) {
                add(raw, value, piece.toString());
                piece.setLength(0);
            } else {
                piece.append(each);
            }
        }
        return new Parameters(value.toString(), raw);
    }

    private static void add(Map<String, String> raw, StringBuilder value, String piece) {
        int equals = piece.indexOf('=');
        if (value.isEmpty() && (equals < 0 || (piece.indexOf('/') >= 0 && piece.indexOf('/') < equals))) {
            value.append(piece.strip().toLowerCase(Locale.ROOT));
        } else if (equals > 0) {
            String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            raw.putIfAbsent(name, piece.substring(equals + 1).strip());
        }
    }

    /** What stands before the parameters, in small letters. */
    public String value() {
        return value;
    }

    /** A parameter, decoded; the encoded form is preferred to the plain one, as RFC 6266 has it. */
    public Optional<String> get(String name) {
        return extended(name)
                .or(() -> continued(name))
                .or(() -> Optional.ofNullable(raw.get(name))
                        .map(each -> HeaderText.decode(each).text()))
                .filter(each -> !each.isBlank());
    }

    private Optional<String> extended(String name) {
        return Optional.ofNullable(raw.get(name + "*")).map(each -> decoded(each));
    }

    private Optional<String> continued(String name) {
        StringBuilder all = new StringBuilder();
        boolean encoded = false;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            String starred = raw.get(name + "*" + segment + "*");
            String plain = raw.get(name + "*" + segment);
            if (starred != null) {
                encoded = true;
                all.append(starred);
            } else if (plain != null) {
                // A plain segment among encoded ones may hold a percent sign of its own.
                all.append(encoded ? plain.replace("%", "%25") : plain);
            } else {
                break;
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                encoded
                        ? decoded(all.toString())
                        : HeaderText.decode(all.toString()).text());
    }

    /** charset'language'percent-encoded (RFC 2231, section 4); without the quotes UTF-8 is guessed. */
    private static String decoded(String text) {
        String[] parts = text.split("'", 3);
        String charset = parts.length == 3 ? parts[0] : "utf-8";
        String content = parts.length == 3 ? parts[2] : text;
        return HeaderText.shown(MailCharset.decode(percents(content), charset).text());
    }

    private static byte[] percents(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length());
        for (int at = 0; at < content.length(); at++) {
            char each = content.charAt(at);
            if (each == '%'
                    && at + 2 < content.length()
                    && digit(content, at + 1) >= 0
                    && digit(content, at + 2) >= 0) {
                bytes.write(digit(content, at + 1) * 16 + digit(content, at + 2));
                at += 2;
            } else {
                bytes.writeBytes(String.valueOf(each).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int digit(String text, int at) {
        return at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
    }

    @Override
    public String toString() {
        return "Parameters[" + value + "]";
    }
}
