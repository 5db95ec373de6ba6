package no.samtale.privacy.retention;

import java.time.Instant;
import no.samtale.platform.AccountId;

/** Data of a feature that is kept for a time. */
public interface Expiring {
    /** The category of the register whose rules say how long. */
    String category();

    /**
     * Deletes some of what is over: that whose event (the rule's, such as the end of a conversation) lies before. Runs in
     * a transaction of the account.
     *
     * @param limit how many at the most, so that nobody waits long for a lock
     * @return how many there were; fewer than the limit if none is left
     */
    int expire(AccountId account, Instant before, int limit);
}
