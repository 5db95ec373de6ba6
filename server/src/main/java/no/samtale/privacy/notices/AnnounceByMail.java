package no.samtale.privacy.notices;

import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;

/** Whoever writes to people about a new version, if the company wants that. */
public interface AnnounceByMail {
    /**
     * Has everybody who is concerned told of this version, from its publication on. In the caller's transaction.
     *
     * @throws Problem unavailable if no mail can be sent
     */
    void begin(AccountId account, Publication published);
}
