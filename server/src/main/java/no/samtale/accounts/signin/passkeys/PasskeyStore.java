package no.samtale.accounts.signin.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table passkey. Every method runs in a transaction of the account. */
@Component
public class PasskeyStore {
    private static final String SELECT = """
            select passkey_id, agent_id, credential_id, credential, user_handle, sign_count, backup_eligible, transports,
                name_sealed, created_at, used_at
            from passkey where account_id = :account and %s
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the credential is known in the account. */
    boolean insert(AccountId account, PasskeyRow row) {
        return jdbc.sql("""
                        insert into passkey (account_id, passkey_id, agent_id, credential_id, credential, user_handle,
                            sign_count, backup_eligible, transports, name_sealed, created_at)
                        values (:account, :passkey, :agent, :credentialId, :credential, :handle, :count, :backup,
                            :transports, :name, :at)
                        on conflict (account_id, credential_id) do nothing
                        """)
                        .param("account", account.value())
                        .param("passkey", row.id())
                        .param("agent", row.agent().value())
                        .param("credentialId", row.credentialId())
                        .param("credential", row.credential())
                        .param("handle", row.userHandle())
                        .param("count", row.signCount())
                        .param("backup", row.backupEligible())
                        .param("transports", row.transports().toArray(String[]::new))
                        .param("name", row.nameSealed())
                        .param("at", Timestamp.from(row.createdAt()))
                        .update()
                == 1;
    }

    List<PasskeyRow> of(AccountId account, AgentId agent) {
        return jdbc.sql(SELECT.formatted("agent_id = :agent order by created_at, passkey_id"))
                .param("account", account.value())
                .param("agent", agent.value())
                .query(PasskeyStore::row)
                .list();
    }

    Optional<PasskeyRow> byCredential(AccountId account, byte[] credentialId) {
        return jdbc.sql(SELECT.formatted("credential_id = :credentialId for update"))
                .param("account", account.value())
                .param("credentialId", credentialId)
                .query(PasskeyStore::row)
                .optional();
    }

    void used(AccountId account, UUID passkey, long signCount, Instant at) {
        jdbc.sql("""
                update passkey set sign_count = :count, used_at = :at
                where account_id = :account and passkey_id = :passkey
                """)
                .param("count", signCount)
                .param("at", Timestamp.from(at))
                .param("account", account.value())
                .param("passkey", passkey)
                .update();
    }

    /** False if the agent has no such passkey. */
    boolean rename(AccountId account, AgentId agent, UUID passkey, byte[] nameSealed) {
        return jdbc.sql("""
                        update passkey set name_sealed = :name
                        where account_id = :account and agent_id = :agent and passkey_id = :passkey
                        """)
                        .param("name", nameSealed)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("passkey", passkey)
                        .update()
                == 1;
    }

    /** False if the agent has no such passkey. */
    public boolean remove(AccountId account, AgentId agent, UUID passkey) {
        return jdbc.sql("""
                        delete from passkey
                        where account_id = :account and agent_id = :agent and passkey_id = :passkey
                        """)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("passkey", passkey)
                        .update()
                == 1;
    }

    /** False if there was none. */
    public boolean removeAll(AccountId account, AgentId agent) {
        return jdbc.sql("delete from passkey where account_id = :account and agent_id = :agent")
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .update()
                > 0;
    }

    public int count(AccountId account, AgentId agent) {
        return jdbc.sql("select count(*) from passkey where account_id = :account and agent_id = :agent")
                .param("account", account.value())
                .param("agent", agent.value())
                .query(Integer.class)
                .single();
    }

    private static PasskeyRow row(ResultSet row, int n) throws SQLException {
        return new PasskeyRow(
                row.getObject("passkey_id", UUID.class),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getBytes("credential_id"),
                row.getBytes("credential"),
                row.getObject("user_handle", UUID.class),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                Arrays.asList((String[]) row.getArray("transports").getArray()),
                row.getBytes("name_sealed"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
