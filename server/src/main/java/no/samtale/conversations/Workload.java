package no.samtale.conversations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits, and what each agent has: what routing decides by. Ids only. */
@Component
public class Workload {
    private final JdbcClient jdbc;
    private final AccountTransactions transactions;

    Workload(JdbcClient jdbc, AccountTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The conversations that wait for a team, the next one first. */
    public List<ConversationId> waiting(AccountId account, TeamId team) {
        return transactions.call(account, () -> jdbc.sql("""
                        select conversation_id from conversation_head
                        where account_id = :account and team_id = :team and state = 'waiting'
                        order by waiting_since, conversation_id
                        """)
                .param("account", account.value())
                .param("team", team.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The teams that somebody waits for. */
    public List<TeamId> teamsWaitedFor(AccountId account) {
        return transactions.call(account, () -> jdbc.sql("""
                        select distinct team_id from conversation_head
                        where account_id = :account and state = 'waiting'
                        """)
                .param("account", account.value())
                .query((row, number) -> new TeamId(row.getObject(1, UUID.class)))
                .list());
    }

    /** How many open conversations each agent has; who has none is left out. */
    public Map<AgentId, Integer> openByAgent(AccountId account) {
        return transactions.call(account, () -> jdbc
                .sql("""
                        select agent_id, count(*) as open from conversation_head
                        where account_id = :account and state = 'active'
                        group by agent_id
                        """)
                .param("account", account.value())
                .query((row, number) ->
                        Map.entry(new AgentId(row.getObject("agent_id", UUID.class)), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The open conversations that an agent has. */
    public List<ConversationId> of(AccountId account, AgentId agent) {
        return transactions.call(account, () -> jdbc.sql("""
                        select conversation_id from conversation_head
                        where account_id = :account and agent_id = :agent and state = 'active'
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list());
    }
}
