package no.samtale.privacy.retention;

import no.samtale.accounts.UnusedSessions;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/**
 * Agents' sessions. Spring Session sweeps them every minute; this is the register's own time for them, and counts what is
 * left. They belong to no account, so each account's run takes those of all.
 */
@Component
class ExpiredSessions implements Expiring {
    private final UnusedSessions sessions;

    ExpiredSessions(UnusedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String category() {
        return "agent-session";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        return sessions.end(expiry.before(), expiry.limit());
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return sessions.count(expiry.before());
    }
}
