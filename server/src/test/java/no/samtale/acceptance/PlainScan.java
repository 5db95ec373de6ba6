package no.samtale.acceptance;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Looks for a text in bytes, in the forms in which one that was not sealed would lie there: UTF-8, UTF-16 of both
 * orders, Latin-1, base64 at its three offsets, hexadecimal, quoted-printable, as URLs and JSON escape it, and within values
 * that PostgreSQL compressed (pglz) and streams of gzip and zstd.
 */
public final class PlainScan {
    private static final int GREATEST_RAW = 1 << 17;
    private static final int LEAST_COMPRESSED = 32;

    /** By their first two bytes, so that a look at each place in a file costs one step. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final BitSet beginnings = new BitSet(1 << 16);
    private final byte[] out = new byte[GREATEST_RAW];

    public PlainScan(List<String> texts) {
        this(texts, Map.of());
    }

    /** @param raw bytes that are looked for as they are, by name */
    public PlainScan(List<String> texts, Map<String, byte[]> raw) {
        for (String text : texts) {
            forms(text).forEach((name, bytes) -> add(text, name, bytes));
        }
        raw.forEach((name, bytes) -> add(name, "bytes", bytes));
    }

    /** A text in each form, by the form's name. */
    public static Map<String, byte[]> forms(String text) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.ISO_8859_1)) {
            forms.put(charset.name(), text.getBytes(charset));
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        for (int offset = 0; offset < 3; offset++) {
            forms.put("base64 at " + offset, base64(utf8, offset));
        }
        forms.put("hex", ascii(HexFormat.of().formatHex(utf8)));
        forms.put("HEX", ascii(HexFormat.of().withUpperCase().formatHex(utf8)));
        forms.put("quoted-printable", escaped(text, utf8, "="));
        forms.put("URL", ascii(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        forms.put("URL path", escaped(text, utf8, "%"));
        forms.put(
                "JSON",
                ascii(text.codePoints()
                        .mapToObj(point -> point < 128 ? Character.toString(point) : String.format("\\u%04x", point))
                        .collect(Collectors.joining())));
        return forms;
    }

    private static byte[] escaped(String text, byte[] utf8, String mark) {
        StringBuilder out = new StringBuilder();
        for (byte each : utf8) {
            boolean plain = each > ' ' && each != '=' && each != '%' || each == ' ' && mark.equals("=");
            out.append(plain ? Character.toString(each) : mark + String.format("%02X", each & 0xFF));
        }
        return ascii(out.toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private record Form(String text, String name, byte[] bytes) {}

    private void add(String text, String name, byte[] bytes) {
        int beginning = pair(bytes, 0);
        beginnings.set(beginning);
        forms.computeIfAbsent(beginning, key -> new ArrayList<>()).add(new Form(text, name, bytes));
    }

    /** The part of the base64 that is the same whatever stands before and behind. */
    private static byte[] base64(byte[] utf8, int offset) {
        byte[] shifted = new byte[offset + utf8.length];
        System.arraycopy(utf8, 0, shifted, offset, utf8.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = offset == 0 ? 0 : offset + 1;
        int whole = (shifted.length / 3) * 4;
        return encoded.substring(from, Math.max(from + 1, whole)).getBytes(StandardCharsets.US_ASCII);
    }

    /** What was found, in words, or empty. */
    public Optional<String> find(byte[] bytes) {
        return all(bytes).values().stream().findFirst();
    }

    /** The texts that were found, and how in words. */
    public Map<String, String> all(byte[] bytes) {
        Map<String, String> found = new LinkedHashMap<>();
        plain(bytes, bytes.length, "", found);
        compressed(bytes, found);
        streams(bytes, found);
        return found;
    }

    private void plain(byte[] bytes, int length, String within, Map<String, String> found) {
        for (int at = 0; at + 1 < length; at++) {
            int pair = pair(bytes, at);
            if (!beginnings.get(pair)) {
                continue;
            }
            for (Form form : forms.getOrDefault(pair, List.of())) {
                if (stands(form.bytes(), bytes, at, length)) {
                    found.putIfAbsent(form.text(), "'" + form.text() + "' as " + form.name() + within);
                }
            }
        }
    }

    /** Tries each place that could be the head of a compressed value (varatt.h: VARATT_IS_4B_C, pglz). */
    private void compressed(byte[] bytes, Map<String, String> found) {
        for (int at = 0; at + 8 < bytes.length; at++) {
            if ((bytes[at] & 0x03) != 0x02) {
                continue;
            }
            int size = littleEndian(bytes, at) >>> 2;
            int raw = littleEndian(bytes, at + 4);
            boolean likely = size >= LEAST_COMPRESSED
                    && at + size <= bytes.length
                    && raw > size - 8
                    && raw < GREATEST_RAW
                    && raw >>> 30 == 0;
            if (likely) {
                plain(out, decompress(bytes, at + 8, at + size, raw), " within pglz", found);
            }
        }
    }

    /** Tries each place that could be the head of a stream of gzip (RFC 1952) or zstd (RFC 8878). */
    private void streams(byte[] bytes, Map<String, String> found) {
        for (int at = 0; at + 8 < bytes.length; at++) {
            boolean gzip = (bytes[at] & 0xFF) == 0x1F && (bytes[at + 1] & 0xFF) == 0x8B && bytes[at + 2] == 8;
            if (gzip || littleEndian(bytes, at) == 0xFD2FB528) {
                byte[] whole = unpacked(new ByteArrayInputStream(bytes, at, bytes.length - at), gzip);
                plain(whole, whole.length, gzip ? " within gzip" : " within zstd", found);
            }
        }
    }

    /** As much as can be unpacked: what is cut or no stream ends early. */
    private static byte[] unpacked(InputStream packed, boolean gzip) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        try (InputStream stream = gzip ? new GZIPInputStream(packed) : new ZstdInputStream(packed)) {
            for (int read = stream.read(piece); read > 0 && whole.size() < 1 << 24; read = stream.read(piece)) {
                whole.write(piece, 0, read);
            }
        } catch (IOException ends) {
            return whole.toByteArray();
        }
        return whole.toByteArray();
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    /** PostgreSQL's own LZ (src/common/pg_lzcompress.c), into out; answers how much came. Bytes that are none end soon. */
    private int decompress(byte[] bytes, int from, int to, int raw) {
        int written = 0;
        int at = from;
        while (at < to && written < raw) {
            int control = bytes[at++];
            for (int bit = 0; bit < 8 && at < to && written < raw; bit++, control >>= 1) {
                if ((control & 1) == 0) {
                    out[written++] = bytes[at++];
                    continue;
                }
                if (at + 1 >= to) {
                    return written;
                }
                int length = (bytes[at] & 0x0F) + 3;
                int offset = (bytes[at] & 0xF0) << 4 | (bytes[at + 1] & 0xFF);
                at += 2;
                if (length == 18 && at < to) {
                    length += bytes[at++] & 0xFF;
                }
                if (offset == 0 || offset > written) {
                    return written;
                }
                for (int i = 0; i < length && written < raw; i++, written++) {
                    out[written] = out[written - offset];
                }
            }
        }
        return written;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static boolean stands(byte[] wanted, byte[] bytes, int at, int length) {
        return at + wanted.length <= length && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
