package no.samtale.accounts.signin.factors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table factor_removal. Every method runs in a transaction of the account. */
@Component
class FactorRemovalStore {
    private final JdbcClient jdbc;

    FactorRemovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(AccountId account, AgentId agent, Instant at) {
        jdbc.sql("""
                insert into factor_removal (account_id, agent_id, removed_at) values (:account, :agent, :at)
                on conflict (account_id, agent_id) do update set removed_at = excluded.removed_at
                """)
                .param("account", account.value())
                .param("agent", agent.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forget(AccountId account, AgentId agent) {
        jdbc.sql("delete from factor_removal where account_id = :account and agent_id = :agent")
                .param("account", account.value())
                .param("agent", agent.value())
                .update();
    }

    Optional<Instant> at(AccountId account, AgentId agent) {
        return jdbc.sql("select removed_at from factor_removal where account_id = :account and agent_id = :agent")
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, n) -> row.getTimestamp("removed_at").toInstant())
                .optional();
    }
}
