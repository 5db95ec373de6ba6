package no.samtale.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by a shared secret and a counter (HOTP, RFC 4226 section 5.3), as authenticator apps make them. */
public final class OneTimeCodes {
    /** What every app understands; HMAC does not rest on SHA-1's resistance to collisions. */
    private static final String HMAC = "HmacSHA1";

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    private OneTimeCodes() {}

    /** The code of {@value #DIGITS} digits. */
    public static String code(byte[] secret, long counter) {
        byte[] hash =
                hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", truncated % MODULUS);
    }

    private static byte[] hash(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
