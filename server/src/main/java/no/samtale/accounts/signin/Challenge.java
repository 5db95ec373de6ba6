package no.samtale.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a passkey is asked with: 32 random bytes in base64url, that work once and for a short time, in one session.
 *
 * @param with what goes along with it, empty if nothing does
 */
public record Challenge(String value, Instant until, String with) {
    private static final int BYTES = 32;
    private static final char BETWEEN = '|';

    public static Challenge random(Instant until, String with) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(random), until, with);
    }

    /** Whether it is this one; takes as long whatever is given. */
    public boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in a session. */
    public String text() {
        return value + BETWEEN + until.toEpochMilli() + BETWEEN + with;
    }

    static Optional<Challenge> of(@Nullable Object held) {
        if (!(held instanceof String text)) {
            return Optional.empty();
        }
        String[] parts = text.split("\\|", 3);
        return parts.length < 3
                ? Optional.empty()
                : SessionFacts.millis(parts[1]).map(until -> new Challenge(parts[0], until, parts[2]));
    }

    /** What stands in a session, while it may be answered. */
    public static Optional<Challenge> open(@Nullable Object held, Instant now) {
        return of(held).filter(challenge -> now.isBefore(challenge.until()));
    }

    @Override
    public String toString() {
        return "Challenge[…]";
    }
}
