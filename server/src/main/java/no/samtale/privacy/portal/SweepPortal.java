package no.samtale.privacy.portal;

import java.time.Clock;
import java.time.Instant;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Deletes sessions and codes that are over. They open nothing as soon as they are; this is so that nothing is kept longer. */
@Component
class SweepPortal {
    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final PortalSessionStore sessions;
    private final PortalHandoffStore handoffs;
    private final PortalCodeStore codes;
    private final Clock clock;

    SweepPortal(
            Accounts accounts,
            AccountTransactions transactions,
            PortalSessionStore sessions,
            PortalHandoffStore handoffs,
            PortalCodeStore codes,
            Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.sessions = sessions;
        this.handoffs = handoffs;
        this.codes = codes;
        this.clock = clock;
    }

    void sweep() {
        Instant now = clock.instant();
        for (AccountId account : accounts.all()) {
            transactions.run(account, () -> {
                sessions.removeExpired(account, now);
                handoffs.removeExpired(account, now);
                codes.removeExpired(account, now);
            });
        }
    }
}
