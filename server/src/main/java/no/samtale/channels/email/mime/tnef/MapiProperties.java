package no.samtale.channels.email.mime.tnef;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.samtale.channels.email.mime.header.MailCharset;
import org.jspecify.annotations.Nullable;

/** A list of MAPI properties (MS-OXTNEF 2.1.3.4): of each the first value, as bytes. */
final class MapiProperties {
    static final int BODY = 0x1000;
    static final int RTF = 0x1009;
    static final int HTML = 0x1013;
    static final int DATA = 0x3701;
    static final int FILE_NAME = 0x3704;
    static final int LONG_FILE_NAME = 0x3707;
    static final int MIME_TYPE = 0x370E;
    static final int CONTENT_ID = 0x3712;

    static final int OBJECT = 0x0D;
    private static final int UNICODE = 0x1F;
    private static final int MULTIPLE = 0x1000;

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();

    static MapiProperties of(TnefBytes bytes) throws TnefBytes.Broken {
        MapiProperties properties = new MapiProperties();
        long count = bytes.u32();
        for (long each = 0; each < count && bytes.more(4); each++) {
            properties.read(bytes);
        }
        return properties;
    }

    private void read(TnefBytes bytes) throws TnefBytes.Broken {
        int type = bytes.u16();
        int id = bytes.u16();
        if (id >= 0x8000) {
            named(bytes);
        }
        boolean multiple = (type & MULTIPLE) != 0;
        int single = type & ~MULTIPLE;
        int width = width(single);
        long count = multiple || width == 0 ? bytes.u32() : 1;
        for (long each = 0; each < count; each++) {
            int length = width == 0 ? bytes.length() : width;
            byte[] value = bytes.take(length);
            bytes.pad(length);
            if (values.putIfAbsent(id, value) == null) {
                types.put(id, single);
            }
        }
    }

    private static void named(TnefBytes bytes) throws TnefBytes.Broken {
        bytes.take(16);
        if (bytes.u32() == 0) {
            bytes.u32();
        } else {
            int length = bytes.length();
            bytes.take(length);
            bytes.pad(length);
        }
    }

    /** Bytes of a value of a fixed size; 0 for the others. */
    private static int width(int type) throws TnefBytes.Broken {
        return switch (type) {
            case 0x02, 0x03, 0x04, 0x0A, 0x0B, 0x01 -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            case 0x1E, UNICODE, 0x102, OBJECT -> 0;
            default -> throw new TnefBytes.Broken();
        };
    }

    Optional<byte[]> bytes(int id) {
        return Optional.ofNullable(values.get(id));
    }

    boolean isObject(int id) {
        return types.getOrDefault(id, 0) == OBJECT;
    }

    @Nullable
    String text(int id, @Nullable String charset) {
        byte[] value = values.get(id);
        if (value == null) {
            return null;
        }
        String text = types.getOrDefault(id, 0) == UNICODE
                ? new String(value, StandardCharsets.UTF_16LE)
                : MailCharset.decode(value, charset).text();
        int end = text.indexOf('\0');
        String whole = end < 0 ? text : text.substring(0, end);
        return whole.isBlank() ? null : whole;
    }
}
