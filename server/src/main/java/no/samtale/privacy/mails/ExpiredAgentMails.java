package no.samtale.privacy.mails;

import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import org.springframework.stereotype.Component;

/** Mails to agents that could not be sent; most go long before, when their link works no longer. */
@Component
class ExpiredAgentMails implements Expiring {
    private final AgentMailStore store;

    ExpiredAgentMails(AgentMailStore store) {
        this.store = store;
    }

    @Override
    public String category() {
        return "agent-mails";
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
