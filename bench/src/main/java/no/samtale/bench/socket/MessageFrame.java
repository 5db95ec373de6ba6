package no.samtale.bench.socket;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Builds the frames by which one conversation's messages are sent. The id is a UUID of version 7, as the browsers make;
 * among its random bits are the number of the run (0 to 4095) and of the message, so that it is known again.
 */
public final class MessageFrame {
    static final int ID_CHARS = 36;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_ID = "{\"type\":\"message\",\"id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes = new byte[2048];
    private final int textAt;

    public MessageFrame(UUID conversation) {
        byte[] middle =
                ("\",\"conversation\":\"" + conversation + "\",\"text\":\"").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(BEFORE_ID, 0, bytes, 0, BEFORE_ID.length);
        System.arraycopy(middle, 0, bytes, BEFORE_ID.length + ID_CHARS, middle.length);
        textAt = BEFORE_ID.length + ID_CHARS + middle.length;
    }

    /** The frame's bytes; they are the same array each time. */
    public byte[] bytes() {
        return bytes;
    }

    /** Puts in another id and text; gives the frame's length. */
    public int write(int run, int number, byte[] text) {
        long high = System.currentTimeMillis() << 16
                | 0x7000L
                | ThreadLocalRandom.current().nextInt(0x1000);
        // Variant 8, the run in 12 bits, 16 random bits, the number in 32.
        long low = 0x8000_0000_0000_0000L
                | (long) run << 48
                | (long) ThreadLocalRandom.current().nextInt(0x1_0000) << 32
                | number & 0xffff_ffffL;
        int at = hex(BEFORE_ID.length, high >>> 32, 8);
        at = hex(dash(at), high >>> 16 & 0xffff, 4);
        at = hex(dash(at), high & 0xffff, 4);
        at = hex(dash(at), low >>> 48, 4);
        hex(dash(at), low & 0xffff_ffff_ffffL, 12);
        System.arraycopy(text, 0, bytes, textAt, text.length);
        System.arraycopy(END, 0, bytes, textAt + text.length, END.length);
        return textAt + text.length + END.length;
    }

    private int dash(int at) {
        bytes[at] = '-';
        return at + 1;
    }

    private int hex(int at, long value, int digits) {
        for (int i = digits - 1; i >= 0; i--) {
            bytes[at + i] = DIGITS[(int) value & 0xf];
            value >>>= 4;
        }
        return at + digits;
    }
}
