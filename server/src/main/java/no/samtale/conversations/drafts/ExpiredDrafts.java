package no.samtale.conversations.drafts;

import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import org.springframework.stereotype.Component;

/** Drafts that nobody has gone on with. */
@Component
class ExpiredDrafts implements Expiring {
    private final DraftStore store;

    ExpiredDrafts(DraftStore store) {
        this.store = store;
    }

    @Override
    public String category() {
        return "drafts";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        return store.removeOver(account, expiry);
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.countOver(account, expiry);
    }
}
