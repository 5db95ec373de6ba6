package no.samtale.channels.webchat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How many conversations one address may start. In memory only, bounded, and gone with its window: an address is
 * personal data and is not worth more than that.
 */
@Component
@EnableConfigurationProperties(WebchatProperties.class)
class StartThrottle {
    private final Cache<Source, Deque<Instant>> starts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Limits.NEW_CONVERSATIONS_WINDOW)
            .build();
    private final WebchatProperties properties;
    private final Clock clock;

    StartThrottle(WebchatProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    private record Source(EntrypointId entrypoint, String address) {}

    /**
     * Takes one start.
     *
     * @throws Problem too_many
     */
    void take(EntrypointId entrypoint, String address) {
        Instant now = clock.instant();
        Deque<Instant> recent =
                starts.get(new Source(entrypoint, RemoteAddress.bucket(address)), source -> new ArrayDeque<>(2));
        synchronized (recent) {
            while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(Limits.NEW_CONVERSATIONS_WINDOW))) {
                recent.removeFirst();
            }
            if (recent.size() >= properties.newConversations()) {
                throw new Problem(ProblemCode.TOO_MANY);
            }
            recent.addLast(now);
        }
    }
}
