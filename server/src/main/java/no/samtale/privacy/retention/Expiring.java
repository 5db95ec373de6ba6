package no.samtale.privacy.retention;

import no.samtale.platform.AccountId;

/** Data of a feature that is kept for a time. Its methods run in a transaction of the account. */
public interface Expiring {
    /**
     * The category of the register whose rules say how long. Those of the rules that go {@code with} it go by this as well;
     * several beans may share one.
     */
    String category();

    /**
     * Deletes some of what is over.
     *
     * @return how many there were; fewer than the limit if none is left
     */
    int expire(AccountId account, Expiry expiry);

    /** How much is over, whatever the limit. */
    long over(AccountId account, Expiry expiry);
}
