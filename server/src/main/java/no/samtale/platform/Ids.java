package no.samtale.platform;

import java.security.SecureRandom;
import java.util.UUID;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;

/** How ids are made and read. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * A version 7 UUID (RFC 9562 section 5.7): the millisecond in front keeps new rows together in an index, 74 random
     * bits behind it make it one of a kind. It tells when it was made, so it is never used where that is a secret.
     */
    public static UUID timeOrdered() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
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
