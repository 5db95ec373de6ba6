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
 * has the password has one chance in three hundred a day, and is seen in the trail. On each node, in memory.
 */
@Component
public class FactorThrottle {
    private static final int COUNTS = 20_000;

    private final Cache<String, Deque<Instant>> counts =
            Caffeine.newBuilder().maximumSize(COUNTS).build();
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
        take("agent " + agent, Limits.FACTOR_TRIES);
    }

    void succeeded(AgentId agent) {
        counts.invalidate("agent " + agent);
    }

    /** @throws Problem too_many */
    public void admitChallenge(String remote) {
        take("challenge " + RemoteAddress.bucket(remote), Limits.PASSKEY_CHALLENGES);
    }

    private void take(String who, int most) {
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
}
