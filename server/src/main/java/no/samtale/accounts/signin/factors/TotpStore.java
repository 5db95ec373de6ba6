package no.samtale.accounts.signin.factors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table agent_totp. Every method runs in a transaction of the account. */
@Component
class TotpStore {
    private final JdbcClient jdbc;

    TotpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A secret, still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // carries sealed bytes from the store to the vault; never compared
    record Row(byte[] secretSealed, boolean confirmed) {}

    /** Puts a secret in the place of one that was never confirmed; false if there is one that was. */
    boolean begin(AccountId account, AgentId agent, byte[] secretSealed, Instant at) {
        return jdbc.sql("""
                        insert into agent_totp (account_id, agent_id, secret_sealed, begun_at)
                        values (:account, :agent, :secret, :at)
                        on conflict (account_id, agent_id) do update
                            set secret_sealed = excluded.secret_sealed, begun_at = excluded.begun_at, last_step = 0
                            where agent_totp.confirmed_at is null
                        """)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("secret", secretSealed)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Row> find(AccountId account, AgentId agent) {
        return jdbc.sql("""
                select secret_sealed, confirmed_at is not null as confirmed from agent_totp
                where account_id = :account and agent_id = :agent
                """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, n) -> new Row(row.getBytes("secret_sealed"), row.getBoolean("confirmed")))
                .optional();
    }

    /** Takes a step's code, once: false if it, or one after it, has been taken. */
    boolean take(AccountId account, AgentId agent, long step) {
        return jdbc.sql("""
                        update agent_totp set last_step = :step
                        where account_id = :account and agent_id = :agent and last_step < :step
                        """)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void confirm(AccountId account, AgentId agent, Instant at) {
        jdbc.sql("""
                update agent_totp set confirmed_at = :at
                where account_id = :account and agent_id = :agent and confirmed_at is null
                """)
                .param("account", account.value())
                .param("agent", agent.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False if there was none. */
    boolean remove(AccountId account, AgentId agent) {
        return jdbc.sql("delete from agent_totp where account_id = :account and agent_id = :agent")
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .update()
                == 1;
    }
}
