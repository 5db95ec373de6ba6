package no.samtale.accounts.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.caches.BriefCache;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;

/** Who the two ids in a session stand for, as it was at most ten seconds ago. */
@Component
public class Principals {
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final int KEPT = 10_000;

    private final AccountTransactions transactions;
    private final AgentStore store;
    private final BriefCache<SessionContent, Optional<AgentPrincipal>> recent;

    Principals(AccountTransactions transactions, AgentStore store, Clock clock, Hints hints) {
        this.transactions = transactions;
        this.store = store;
        this.recent = new BriefCache<>(clock, AGE, KEPT);
        hints.listen(this::notice);
    }

    /** The agent, if there is one who is not disabled. */
    public Optional<AgentPrincipal> principal(SessionContent content) {
        return recent.get(content, this::read);
    }

    private Optional<AgentPrincipal> read(SessionContent content) {
        AccountId account = content.account();
        AgentId agent = content.agent();
        return transactions
                .call(account, () -> store.roles(account, agent))
                .map(roles -> new AgentPrincipal(account, agent, roles));
    }

    private void notice(Hint hint) {
        if (hint instanceof Hint.AgentChanged changed) {
            recent.forget(new SessionContent(changed.account(), changed.agent()));
        }
    }
}
