package no.samtale.privacy.retention;

import no.samtale.accounts.ForgetInvited;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/** Invitations that nobody took, with all that was kept of whom they were for, and links that were never used. */
@Component
class ExpiredAgentLinks implements Expiring {
    private final ForgetInvited links;

    ExpiredAgentLinks(ForgetInvited links) {
        this.links = links;
    }

    @Override
    public String category() {
        return "agent-links";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        return links.removeOld(account, expiry.before(), expiry.limit());
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return links.old(account, expiry.before());
    }
}
