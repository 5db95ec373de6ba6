package no.samtale.accounts.signin.sso;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table agent_at_provider. Every method runs in a transaction of the account. */
@Component
class AgentAtProviderStore {
    private final JdbcClient jdbc;

    AgentAtProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AgentId> agent(AccountId account, byte[] subject) {
        return jdbc.sql("""
                        select agent_id from agent_at_provider
                        where account_id = :account and subject_hash = :subject
                        """)
                .param("account", account.value())
                .param("subject", subject)
                .query((row, n) -> new AgentId(row.getObject("agent_id", UUID.class)))
                .optional();
    }

    /** False if the agent is somebody at the provider already, or this is somebody's. */
    boolean link(AccountId account, AgentId agent, byte[] subject, Instant at) {
        return jdbc.sql("""
                        insert into agent_at_provider (account_id, agent_id, subject_hash, linked_at, used_at)
                        values (:account, :agent, :subject, :at, :at) on conflict do nothing
                        """)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("subject", subject)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void used(AccountId account, AgentId agent, Instant at) {
        jdbc.sql("update agent_at_provider set used_at = :at where account_id = :account and agent_id = :agent")
                .param("account", account.value())
                .param("agent", agent.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether anybody has come in by the provider. */
    boolean any(AccountId account) {
        return jdbc.sql("select exists (select from agent_at_provider where account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void removeAll(AccountId account) {
        jdbc.sql("delete from agent_at_provider where account_id = :account")
                .param("account", account.value())
                .update();
    }
}
