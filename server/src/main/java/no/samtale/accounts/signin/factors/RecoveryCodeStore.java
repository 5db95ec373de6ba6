package no.samtale.accounts.signin.factors;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table agent_recovery_code. Every method runs in a transaction of the account. */
@Component
class RecoveryCodeStore {
    private final JdbcClient jdbc;

    RecoveryCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These, and no others. */
    void replace(AccountId account, AgentId agent, List<byte[]> hashes) {
        removeAll(account, agent);
        jdbc.sql("""
                insert into agent_recovery_code (account_id, agent_id, code_hash)
                select :account, :agent, unnest(cast(:hashes as bytea[]))
                """)
                .param("account", account.value())
                .param("agent", agent.value())
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    void removeAll(AccountId account, AgentId agent) {
        jdbc.sql("delete from agent_recovery_code where account_id = :account and agent_id = :agent")
                .param("account", account.value())
                .param("agent", agent.value())
                .update();
    }

    /** Uses one up; false if there is none such. */
    boolean use(AccountId account, AgentId agent, byte[] hash) {
        return jdbc.sql("""
                        delete from agent_recovery_code
                        where account_id = :account and agent_id = :agent and code_hash = :hash
                        """)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int left(AccountId account, AgentId agent) {
        return jdbc.sql("select count(*) from agent_recovery_code where account_id = :account and agent_id = :agent")
                .param("account", account.value())
                .param("agent", agent.value())
                .query(Integer.class)
                .single();
    }
}
