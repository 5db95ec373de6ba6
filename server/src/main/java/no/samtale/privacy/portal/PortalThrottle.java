package no.samtale.privacy.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * How many attempts to enter and how many codes one network address may make, and how many codes one e-mail address may be
 * sent. Counted whether the address is known or not; refused before anything is looked up. In memory, on each node, bounded,
 * under fingerprints, and gone with its window.
 */
@Component
class PortalThrottle {
    private static final String USE = "portal-throttle";
    private static final int COUNTS = 100_000;

    private final Cache<String, Deque<Instant>> counts = Caffeine.newBuilder()
            .maximumSize(COUNTS)
            .expireAfterWrite(Limits.PORTAL_WINDOW)
            .build();
    private final Fingerprints fingerprints;
    private final Clock clock;

    PortalThrottle(Fingerprints fingerprints, Clock clock) {
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * Takes one attempt to enter.
     *
     * @throws Problem too_many
     */
    void admitEntry(String remote) {
        take("entry " + RemoteAddress.bucket(remote), Limits.PORTAL_ENTRIES, Limits.PORTAL_WINDOW);
    }

    /**
     * Takes one request for a code.
     *
     * @throws Problem too_many
     */
    void admitCode(String remote, AccountId account, Address address) {
        take("codes " + RemoteAddress.bucket(remote), Limits.CODES_PER_REMOTE, Limits.PORTAL_WINDOW);
        String hashed = Base64.getEncoder().encodeToString(fingerprints.of(account, USE, address.normal()));
        take("address " + hashed, Limits.CODES_PER_ADDRESS, Limits.PORTAL_WINDOW);
    }

    private void take(String who, int most, Duration window) {
        Instant now = clock.instant();
        Deque<Instant> recent = counts.get(who, key -> new ArrayDeque<>(2));
        synchronized (recent) {
            while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(window))) {
                recent.removeFirst();
            }
            if (recent.size() >= most) {
                throw new Problem(ProblemCode.TOO_MANY);
            }
            recent.addLast(now);
        }
    }
}
