package no.samtale.privacy.suppression.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import org.springframework.stereotype.Component;

/**
 * How many links that are none one network address may try, and how often one link may take a no back. Stopping by a link
 * that is one is never refused: the large mail providers ask for many people from few addresses.
 */
@Component
class UnsubscribeThrottle {
    private static final int COUNTS = 100_000;

    private final RecentTries<String> wrong;
    private final RecentTries<UUID> resumed;

    UnsubscribeThrottle(Clock clock) {
        this.wrong = new RecentTries<>(clock, Limits.UNSUBSCRIBE_WINDOW, COUNTS);
        this.resumed = new RecentTries<>(clock, Limits.UNSUBSCRIBE_WINDOW, COUNTS);
    }

    /** Counts a link that is none; false if there have been too many. */
    boolean admitWrong(String remote) {
        return wrong.take(RemoteAddress.bucket(remote), Limits.WRONG_UNSUBSCRIBES);
    }

    /** Counts that a no is taken back; false if that has been too often. */
    boolean admitResuming(String token) {
        return resumed.take(
                UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)), Limits.UNSUBSCRIBES_TAKEN_BACK);
    }
}
