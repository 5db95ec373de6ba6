package no.samtale.channels.email.mime.header;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text by what they are rather than by what they claim: labels are missing, misspelt and wrong. Latin 1
 * is taken as Windows-1252, as browsers do (WHATWG Encoding, section 4.2), and a text that is wholly good UTF-8 with
 * letters of more than one byte is UTF-8, whatever single-byte charset it claims.
 */
public final class MailCharset {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("utf8", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("x-utf-8", "utf-8"),
            Map.entry("utf-8mb4", "utf-8"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("8859-1", "windows-1252"),
            Map.entry("iso-8859-1-windows-1252", "windows-1252"),
            Map.entry("win-1252", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("x-ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("mac", "x-macroman"),
            Map.entry("macintosh", "x-macroman"));

    /** Labels that promise seven bits, or nothing. */
    private static final Set<String> PLAIN =
            Set.of("", "us-ascii", "ascii", "usascii", "ansi_x3.4-1968", "7bit", "8bit", "default", "unknown-8bit");

    private MailCharset() {}

    /** The text that the bytes are, whatever the label. */
    public static DecodedText decode(byte[] bytes, @Nullable String label) {
        String name = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return new DecodedText(withoutMark(new String(bytes, marked)), Set.of());
        }
        if (PLAIN.contains(name)) {
            return ascii(bytes)
                    ? new DecodedText(new String(bytes, StandardCharsets.US_ASCII), Set.of())
                    : new DecodedText(guessed(bytes), name.isEmpty() ? Set.of() : Set.of(MailFault.WRONG_CHARSET));
        }
        Charset charset = named(ALIASES.getOrDefault(name, name));
        if (charset == null) {
            return new DecodedText(guessed(bytes), Set.of(MailFault.UNKNOWN_CHARSET));
        }
        return charset.equals(WINDOWS) || charset.equals(StandardCharsets.UTF_8)
                ? checked(bytes, charset)
                : new DecodedText(new String(bytes, charset), Set.of());
    }

    static boolean ascii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** The two that are taken for each other all the time. */
    private static DecodedText checked(byte[] bytes, Charset charset) {
        if (ascii(bytes)) {
            return new DecodedText(new String(bytes, StandardCharsets.US_ASCII), Set.of());
        }
        boolean utf8 = strictly(bytes) != null;
        boolean right = utf8 == charset.equals(StandardCharsets.UTF_8);
        return new DecodedText(guessed(bytes), right ? Set.of() : Set.of(MailFault.WRONG_CHARSET));
    }

    private static String guessed(byte[] bytes) {
        String strict = strictly(bytes);
        if (strict != null) {
            return strict;
        }
        String loose = new String(bytes, StandardCharsets.UTF_8);
        long bad = loose.chars().filter(each -> each == '\uFFFD').count();
        long good = loose.chars().filter(each -> each > 127 && each != '\uFFFD').count();
        // One letter cut in two amid good ones: the rest is UTF-8 all the same.
        return good > bad ? loose : new String(bytes, WINDOWS);
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 4 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes.length >= 4 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                ? StandardCharsets.UTF_16LE
                : null;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
