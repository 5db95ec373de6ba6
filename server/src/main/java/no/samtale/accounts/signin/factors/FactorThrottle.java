package no.samtale.accounts.signin.factors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes of an agent, and challenges given to a network address. Six digits are few: at this pace somebody who
 * has the password has one chance in three hundred a day, and is seen in the trail. On each node, in memory, and gone with
 * the window; each count in a table of its own, so that a flood of challenges does not push the wrong codes out.
 */
@Component
public class FactorThrottle {
    private static final int COUNTS = 20_000;

    private final Cache<AgentId, Deque<Instant>> codes = counts();
    private final Cache<String, Deque<Instant>> challenges = counts();
    private final Clock clock;

    FactorThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt; one that succeeds is forgotten with those before it by {@link #succeeded}.
     *
     * @throws Problem too_many
     */
    void admit(AgentId agent) {
        take(codes, agent, Limits.FACTOR_TRIES);
    }

    void succeeded(AgentId agent) {
        codes.invalidate(agent);
    }

    /**
     * Counts a challenge; one that is answered rightly is given back by {@link #answered}.
     *
     * @throws Problem too_many
     */
    public void admitChallenge(String remote) {
        take(challenges, RemoteAddress.bucket(remote), Limits.PASSKEY_CHALLENGES);
    }

    /** So that colleagues behind one address do not lock each other out. */
    public void answered(String remote) {
        Deque<Instant> recent = challenges.getIfPresent(RemoteAddress.bucket(remote));
        if (recent != null) {
            synchronized (recent) {
                recent.pollLast();
            }
        }
    }

    private <K> void take(Cache<K, Deque<Instant>> counts, K who, int most) {
        Instant now = clock.instant();
        Deque<Instant> recent = counts.get(who, key -> new ArrayDeque<>(2));
        synchronized (recent) {
            recent.removeIf(at -> !at.isAfter(now.minus(Limits.FACTOR_WINDOW)));
            if (recent.size() >= most) {
                throw new Problem(ProblemCode.TOO_MANY);
            }
            recent.addLast(now);
        }
    }

    private static <K> Cache<K, Deque<Instant>> counts() {
        // After access, not after write: a count is written once and then added to.
        return Caffeine.newBuilder()
                .maximumSize(COUNTS)
                .expireAfterAccess(Limits.FACTOR_WINDOW)
                .build();
    }
}
