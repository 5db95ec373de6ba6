package no.samtale.accounts.signin.factors;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import no.samtale.vault.OneTimeCodes;

/**
 * What an authenticator app and the server share (RFC 6238): 20 random bytes, as RFC 4226 section 4 recommends, and steps of
 * 30 seconds. Not printed.
 */
final class TotpSecret {
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;
    /** A clock may be off, and somebody types: one step to either side (RFC 6238 section 5.2). */
    private static final int STEPS_OFF = 1;

    private final byte[] bytes;

    private TotpSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static TotpSecret random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new TotpSecret(random);
    }

    static TotpSecret of(String base32) {
        return new TotpSecret(Base32.bytes(base32));
    }

    /** As apps take it when it is typed. */
    String base32() {
        return Base32.text(bytes);
    }

    /** The step whose code this is, if it is one of those around now. Takes as long whichever it is. */
    OptionalLong step(String code, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - STEPS_OFF; step <= current + STEPS_OFF; step++) {
            if (isSame(OneTimeCodes.code(bytes, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                given.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
