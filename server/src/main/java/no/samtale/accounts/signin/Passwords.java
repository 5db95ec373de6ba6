package no.samtale.accounts.signin;

import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares them, by Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB,
 * two passes, one lane. Half of the processors at the most hash at a time, so that a flood of sign-ins leaves messages
 * room to pass.
 */
@Component
public class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2PasswordEncoder encoder;
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    /** Of no password at all, and of the same form: made up rather than hashed, which would hold up each start. */
    private final String nobodys;

    Passwords() {
        this(19 * 1024, 2);
    }

    /** @param memory in KiB */
    Passwords(int memory, int passes) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, passes);
        nobodys = "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + LANES + "$" + zeros(SALT_BYTES) + "$"
                + zeros(HASH_BYTES);
    }

    /**
     * Refuses a new password that is too short or too long, or that nobody can type: with control characters in it (NIST SP
     * 800-63B section 5.1.1.2 takes those that are printed, and the space).
     *
     * @throws Problem naming the field
     */
    public static void check(String field, String password) {
        if (password.length() < Limits.PASSWORD_LENGTH_LEAST
                || password.length() > Limits.PASSWORD_LENGTH
                || password.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalidField(
                    field,
                    "A password has %d to %d characters, none of them a control character."
                            .formatted(Limits.PASSWORD_LENGTH_LEAST, Limits.PASSWORD_LENGTH));
        }
    }

    public String hash(String password) {
        enter();
        try {
            return encoder.encode(password);
        } finally {
            processors.release();
        }
    }

    public boolean matches(String password, String hash) {
        enter();
        try {
            return encoder.matches(password, hash);
        } finally {
            processors.release();
        }
    }

    /** Does the work of a comparison for an address that nobody has, so that the time taken does not tell. */
    void matchNobody(String password) {
        boolean unused = matches(password, nobodys);
    }

    /** The hash that {@link #matchNobody} compares with. */
    String nobodys() {
        return nobodys;
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    private void enter() {
        try {
            if (!processors.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(ProblemCode.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemCode.UNAVAILABLE, e);
        }
    }
}
