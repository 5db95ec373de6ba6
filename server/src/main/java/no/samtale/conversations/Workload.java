package no.samtale.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** What waits, and what each agent has: what routing decides by. Ids only. */
@Component
public class Workload {
    private final HeadStore heads;
    private final AccountTransactions transactions;

    Workload(HeadStore heads, AccountTransactions transactions) {
        this.heads = heads;
        this.transactions = transactions;
    }

    /** The conversations that wait for a team, the next one first, so many at the most. */
    public List<ConversationId> waiting(AccountId account, TeamId team, int limit) {
        return transactions.call(account, () -> heads.waiting(account, team, limit));
    }

    /** The place of a conversation in its team's queue, 1 is next; empty if it does not wait. */
    public Optional<Integer> place(AccountId account, ConversationId conversation) {
        return transactions.call(account, () -> heads.place(account, conversation));
    }

    /** The teams that somebody waits for. */
    public List<TeamId> teamsWaitedFor(AccountId account) {
        return transactions.call(account, () -> heads.teamsWaitedFor(account));
    }

    /** How long, in the middle, those waited whom the team has answered since; empty if they were too few to tell. */
    public Optional<Duration> usualWait(AccountId account, TeamId team, Instant since) {
        return transactions.call(account, () -> heads.usualWait(account, team, since));
    }

    /** How many open conversations each agent has; who has none is left out. */
    public Map<AgentId, Integer> openByAgent(AccountId account) {
        return transactions.call(account, () -> heads.openByAgent(account));
    }

    /** The open conversations that an agent has. */
    public List<ConversationId> of(AccountId account, AgentId agent) {
        return transactions.call(account, () -> heads.openOf(account, agent));
    }
}
