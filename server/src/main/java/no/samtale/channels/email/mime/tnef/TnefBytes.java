package no.samtale.channels.email.mime.tnef;

import java.util.Arrays;

/** Reads numbers, the smallest byte first, and never beyond the end: then it is {@link Broken}. */
final class TnefBytes {
    private final byte[] bytes;
    private final int end;
    private int at;

    TnefBytes(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private TnefBytes(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    boolean more(int count) {
        return count >= 0 && end - at >= count;
    }

    int u8() throws Broken {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u16() throws Broken {
        return u8() | u8() << 8;
    }

    long u32() throws Broken {
        return u16() | (long) u16() << 16;
    }

    /** A length: it lies within what is left. */
    int length() throws Broken {
        long length = u32();
        if (length > end - at) {
            throw new Broken();
        }
        return (int) length;
    }

    byte[] take(int count) throws Broken {
        need(count);
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    TnefBytes part(int count) throws Broken {
        need(count);
        at += count;
        return new TnefBytes(bytes, at - count, at);
    }

    /** To the next multiple of four after so many bytes. */
    void pad(int count) {
        at = Math.min(end, at + (4 - count % 4) % 4);
    }

    private void need(int count) throws Broken {
        if (!more(count)) {
            throw new Broken();
        }
    }

    /** It ends before it should; never leaves this package. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("ends too soon", null, false, false);
        }
    }
}
