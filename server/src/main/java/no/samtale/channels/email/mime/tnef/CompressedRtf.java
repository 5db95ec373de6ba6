package no.samtale.channels.email.mime.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Rich text as Outlook packs it (MS-OXRTFCP). */
final class CompressedRtf {
    private static final long PACKED = 0x75465A4CL;
    private static final long PLAIN = 0x414C454DL;
    private static final int MOST = 10 * 1024 * 1024;
    private static final int RING = 4096;

    /** What the dictionary holds before the first byte (MS-OXRTFCP 2.1.2.1). */
    private static final byte[] BEFORE =
            ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
                            + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
                            + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
                    .getBytes(StandardCharsets.US_ASCII);

    private CompressedRtf() {}

    static Optional<byte[]> unpacked(byte[] packed) {
        TnefBytes bytes = new TnefBytes(packed);
        try {
            bytes.u32();
            int raw = (int) Math.min(bytes.u32(), MOST);
            long sort = bytes.u32();
            bytes.u32();
            if (sort == PLAIN) {
                return Optional.of(bytes.take(Math.min(raw, packed.length - 16)));
            }
            return sort == PACKED ? Optional.of(unpacked(bytes, raw)) : Optional.empty();
        } catch (TnefBytes.Broken e) {
            return Optional.empty();
        }
    }

    private static byte[] unpacked(TnefBytes bytes, int raw) throws TnefBytes.Broken {
        byte[] ring = new byte[RING];
        System.arraycopy(BEFORE, 0, ring, 0, BEFORE.length);
        int write = BEFORE.length;
        ByteArrayOutputStream all = new ByteArrayOutputStream(Math.min(raw, 64 * 1024));
        while (all.size() < raw && bytes.more(1)) {
            int control = bytes.u8();
            for (int bit = 0; bit < 8 && all.size() < raw && bytes.more(1); bit++, control >>= 1) {
                if ((control & 1) == 0) {
                    byte literal = (byte) bytes.u8();
                    all.write(literal);
                    ring[write] = literal;
                    write = (write + 1) % RING;
                    continue;
                }
                int token = bytes.u8() << 8 | bytes.u8();
                int from = token >> 4;
                if (from == write) {
                    return all.toByteArray();
                }
                for (int count = (token & 0xF) + 2; count > 0 && all.size() < raw; count--) {
                    byte copied = ring[from];
                    all.write(copied);
                    ring[write] = copied;
                    write = (write + 1) % RING;
                    from = (from + 1) % RING;
                }
            }
        }
        return all.toByteArray();
    }
}
