package no.samtale.accounts.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * How many links for a new password one network address may ask for, and how many one e-mail address may be sent: counted
 * whether the address is known or not. In memory, on each node, bounded, under hashes with a salt that dies with the process.
 */
@Component
class PasswordThrottle {
    private static final int COUNTS = 20_000;

    private final Cache<String, Deque<Instant>> counts = Caffeine.newBuilder()
            .maximumSize(COUNTS)
            // After access, not after write: a count is written once and then added to.
            .expireAfterAccess(Limits.PASSWORD_LINKS_WINDOW)
            .build();
    private final byte[] salt = new byte[32];
    private final Clock clock;

    PasswordThrottle(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    /** @throws Problem {@link ProblemCode#TOO_MANY} if it is one too many */
    void admit(String remote, String email) {
        take("remote " + RemoteAddress.bucket(remote));
        take("email " + email);
    }

    private void take(String who) {
        Instant now = clock.instant();
        Deque<Instant> recent = counts.get(hash(who), key -> new ArrayDeque<>(Limits.PASSWORD_LINKS));
        synchronized (recent) {
            while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(Limits.PASSWORD_LINKS_WINDOW))) {
                recent.removeFirst();
            }
            if (recent.size() >= Limits.PASSWORD_LINKS) {
                throw new Problem(ProblemCode.TOO_MANY);
            }
            recent.addLast(now);
        }
    }

    private String hash(String who) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(who.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
