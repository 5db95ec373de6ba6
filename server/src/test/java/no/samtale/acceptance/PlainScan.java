package no.samtale.acceptance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a text in bytes, in the forms in which one that was not sealed would lie there: UTF-8, UTF-16 of both
 * orders, Latin-1, base64 at its three offsets, hexadecimal, and within values that PostgreSQL compressed (pglz).
 */
final class PlainScan {
    private static final int GREATEST_RAW = 1 << 17;
    private static final int LEAST_COMPRESSED = 32;

    /** By their first two bytes, so that a look at each place in a file costs one step. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final BitSet beginnings = new BitSet(1 << 16);
    private final byte[] out = new byte[GREATEST_RAW];

    PlainScan(List<String> texts) {
        for (String text : texts) {
            add(text, "UTF-8", text.getBytes(StandardCharsets.UTF_8));
            for (Charset charset :
                    List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
                add(text, charset.name(), text.getBytes(charset));
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            for (int offset = 0; offset < 3; offset++) {
                add(text, "base64 at " + offset, base64(utf8, offset));
            }
            add(text, "hex", java.util.HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        }
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
    Optional<String> find(byte[] bytes) {
        Optional<String> plain = plain(bytes, bytes.length, "");
        return plain.isPresent() ? plain : compressed(bytes);
    }

    private Optional<String> plain(byte[] bytes, int length, String within) {
        for (int at = 0; at + 1 < length; at++) {
            int pair = pair(bytes, at);
            if (!beginnings.get(pair)) {
                continue;
            }
            for (Form form : forms.getOrDefault(pair, List.of())) {
                if (stands(form.bytes(), bytes, at, length)) {
                    return Optional.of("'" + form.text() + "' as " + form.name() + within);
                }
            }
        }
        return Optional.empty();
    }

    /** Tries each place that could be the head of a compressed value (varatt.h: VARATT_IS_4B_C, pglz). */
    private Optional<String> compressed(byte[] bytes) {
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
                Optional<String> found = plain(out, decompress(bytes, at + 8, at + size, raw), " within pglz");
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
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
