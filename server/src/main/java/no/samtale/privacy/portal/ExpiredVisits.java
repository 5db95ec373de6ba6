package no.samtale.privacy.portal;

import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import org.springframework.stereotype.Component;

/**
 * Visits to the portal at the register's time for them. {@link SweepPortal} takes what is over minutes after it is; this
 * takes, and counts, whatever that left.
 */
@Component
class ExpiredVisits implements Expiring {
    private final PortalSessionStore sessions;
    private final PortalHandoffStore handoffs;
    private final PortalCodeStore codes;

    ExpiredVisits(PortalSessionStore sessions, PortalHandoffStore handoffs, PortalCodeStore codes) {
        this.sessions = sessions;
        this.handoffs = handoffs;
        this.codes = codes;
    }

    @Override
    public String category() {
        return "portal-visits";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        int gone = sessions.removeBefore(account, expiry.before(), expiry.limit());
        gone += handoffs.removeBefore(account, expiry.before(), expiry.limit() - gone);
        return gone + codes.removeBefore(account, expiry.before(), expiry.limit() - gone);
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return sessions.countBefore(account, expiry.before())
                + handoffs.countBefore(account, expiry.before())
                + codes.countBefore(account, expiry.before());
    }
}
