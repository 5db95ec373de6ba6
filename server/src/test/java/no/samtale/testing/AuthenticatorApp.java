package no.samtale.testing;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import no.samtale.vault.OneTimeCodes;

/** An authenticator app of a test's own, on the test's clock. */
public final class AuthenticatorApp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private final byte[] secret;
    private final Clock clock;

    public AuthenticatorApp(String base32, Clock clock) {
        this.secret = bytes(base32);
        this.clock = clock;
    }

    /** What it shows now. */
    public String code() {
        return code(0);
    }

    /** What it shows so many steps from now. */
    public String code(int steps) {
        return OneTimeCodes.code(secret, clock.instant().getEpochSecond() / STEP + steps);
    }

    private static byte[] bytes(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char each : base32.toCharArray()) {
            held = (held << 5) | ALPHABET.indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
