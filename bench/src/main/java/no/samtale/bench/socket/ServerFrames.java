package no.samtale.bench.socket;

import java.nio.charset.StandardCharsets;

/** Tells the server's frames apart without parsing them. They begin with their type. */
public final class ServerFrames {
    private static final byte[] HEAD = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "\"id\":\"".getBytes(StandardCharsets.US_ASCII);

    private ServerFrames() {}

    /** The types that the bench tells apart. */
    public enum Kind {
        STORED,
        MESSAGE,
        WELCOME,
        /** The frame was refused, or the connection is about to be. */
        REFUSED,
        OTHER
    }

    public static Kind kind(byte[] bytes, int from, int to) {
        int at = from + HEAD.length;
        if (to - at < 3) {
            return Kind.OTHER;
        }
        return switch (bytes[at]) {
            case 's' -> Kind.STORED;
            case 'm' -> Kind.MESSAGE;
            case 'w' -> Kind.WELCOME;
            case 'r' -> bytes[at + 2] == 'f' ? Kind.REFUSED : Kind.OTHER;
            case 'p' -> bytes[at + 1] == 'r' ? Kind.REFUSED : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    /** Where the first id in the frame begins: of "stored" and of "message" it is the message's. */
    static int idAt(byte[] bytes, int from, int to) {
        int last = to - ID.length - MessageFrame.ID_CHARS;
        for (int at = from + HEAD.length; at <= last; at++) {
            if (bytes[at] == '"' && startsWithId(bytes, at)) {
                return at + ID.length;
            }
        }
        return -1;
    }

    /** The number that {@link MessageFrame} put into the message's id, or -1 if it is not of the run. */
    public static int number(byte[] bytes, int from, int to, int run) {
        int at = idAt(bytes, from, to);
        return at < 0 || hex(bytes, at + 20, 3) != run ? -1 : hex(bytes, at + 28, 8);
    }

    private static boolean startsWithId(byte[] bytes, int at) {
        for (int i = 1; i < ID.length; i++) {
            if (bytes[at + i] != ID[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hex(byte[] bytes, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value << 4 | Character.digit(bytes[i], 16);
        }
        return value;
    }
}
