package no.samtale.bench.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The ids of what is stored beforehand, so that they need not be told: time-ordered, as all are. */
public final class FilledIds {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final long LOW = 0x8000_0000_0000_0000L;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private FilledIds() {}

    public static UUID conversation(int number) {
        return id(number, 1);
    }

    public static UUID contact(int number) {
        return id(number, 2);
    }

    public static UUID message(int conversation, int seq) {
        return id(conversation, 2 + seq);
    }

    /** When the conversation was: a minute after the one before. */
    public static Instant at(int number) {
        return FIRST.plus(number, ChronoUnit.MINUTES);
    }

    private static UUID id(int number, int kind) {
        long high = at(number).toEpochMilli() << 16 | 0x7000L | kind & 0xfffL;
        return new UUID(high, LOW | (number * 4096L + kind) * SPREAD >>> 2);
    }
}
