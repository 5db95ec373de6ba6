package no.samtale.inboxes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/**
 * Whose agents' answers have to be carried somewhere, as far as this node has seen: their journal is read at once rather than
 * by the next poll. A company whose visitors all come to our own pages pays nothing for it.
 */
@Component
public class CarryingAccounts {
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final Map<AccountId, Instant> without = new ConcurrentHashMap<>();
    private final Clock clock;

    CarryingAccounts(Clock clock) {
        this.clock = clock;
    }

    /** Notes what was seen. */
    public void saw(AccountId account, boolean carries) {
        if (carries) {
            without.remove(account);
        } else {
            without.put(account, clock.instant().plus(BELIEVED));
        }
    }

    /** It has another inbox. */
    void forget(AccountId account) {
        without.remove(account);
    }

    /** Whether it has a channel that carries; true if nobody has looked for a while. */
    public boolean mayCarry(AccountId account) {
        Instant until = without.get(account);
        return until == null || until.isBefore(clock.instant());
    }
}
