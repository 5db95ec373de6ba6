package no.samtale.privacy.portal;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import no.samtale.privacy.retention.OldRows;
import org.springframework.stereotype.Component;

/**
 * Visits to the portal at the register's time for them. {@link SweepPortal} takes what is over minutes after it is; this
 * takes, and counts, whatever that left.
 */
@Component
class ExpiredVisits implements Expiring {
    private final List<OldRows> all;

    ExpiredVisits(PortalSessionStore sessions, PortalHandoffStore handoffs, PortalCodeStore codes) {
        all = List.of(sessions.old(), handoffs.old(), codes.old());
    }

    @Override
    public String category() {
        return "portal-visits";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        int gone = 0;
        for (OldRows each : all) {
            gone += each.delete(account, expiry.before(), expiry.limit() - gone);
        }
        return gone;
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return all.stream()
                .mapToLong(each -> each.count(account, expiry.before()))
                .sum();
    }
}
