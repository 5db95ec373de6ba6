package no.samtale.privacy.mails;

import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import org.springframework.stereotype.Component;

/** Mails that could not be sent, at the register's time for them; most go long before, when they are of no use any more. */
@Component
class ExpiredMails implements Expiring {
    private final MailOutboxStore store;

    ExpiredMails(MailOutboxStore store) {
        this.store = store;
    }

    @Override
    public String category() {
        return "portal-visits";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        return store.old().delete(account, expiry.before(), expiry.limit());
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.old().count(account, expiry.before());
    }
}
