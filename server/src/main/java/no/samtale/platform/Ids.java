package no.samtale.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/** How ids are made and read. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;

    /** The last tick given out: milliseconds and their counter. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A version 7 UUID (RFC 9562 section 5.7): the millisecond in front keeps new rows together in an index, 62 random
     * bits at its end make it one of a kind. What one process makes later sorts later, within a millisecond too (section
     * 6.2, method 1), so rows made together are read in the order in which they were made. It tells when it was made, so
     * it is never used where that is a secret.
     */
    public static UUID timeOrdered() {
        long tick = LAST.accumulateAndGet(freshTick(), (last, fresh) -> Math.max(last + 1, fresh));
        long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000L | (tick & COUNTER_MASK);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** This millisecond, and where its counter begins: at random in its lower half, so that it has room to count. */
    private static long freshTick() {
        return (System.currentTimeMillis() << COUNTER_BITS) | (RANDOM.nextLong() & (COUNTER_MASK >>> 1));
    }

    /**
     * Reads an id in its 36-character form.
     *
     * @throws Problem {@link ProblemCode#MALFORMED_ID} if it is anything else
     */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new Problem(ProblemCode.MALFORMED_ID);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.MALFORMED_ID, e);
        }
    }
}
