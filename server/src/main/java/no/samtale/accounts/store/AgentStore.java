package no.samtale.accounts.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table agent. Every method runs in a transaction of the account. */
@Component
public class AgentStore {
    private static final String COLUMNS = "agent_id, name_sealed, roles, capacity, language, disabled_at";

    private final JdbcClient jdbc;

    AgentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(NewAgentRow row, Instant at) {
        jdbc.sql("""
                insert into agent (account_id, agent_id, name_sealed, email_sealed, password_sealed, roles, capacity,
                    language, created_at, invited)
                values (:account, :agent, :name, :email, :password, :roles, :capacity, :language, :at, :invited)
                """)
                .param("account", row.account().value())
                .param("agent", row.agent().value())
                .param("name", row.nameSealed())
                .param("email", row.emailSealed())
                .param("password", row.passwordSealed())
                .param("roles", row.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                .param("capacity", row.capacity())
                .param("language", row.language())
                .param("at", Timestamp.from(at))
                .param("invited", row.invited())
                .update();
    }

    /** Those of the agents who exist, disabled ones too. */
    public List<AgentRow> agents(AccountId account, Collection<AgentId> agents) {
        return jdbc.sql("select " + COLUMNS + " from agent where account_id = :account and agent_id = any(:agents)")
                .param("account", account.value())
                .param("agents", agents.stream().map(AgentId::value).toArray(UUID[]::new))
                .query(AgentStore::row)
                .list();
    }

    /** All who are neither disabled nor merely invited, in the order in which they came. */
    public List<AgentRow> active(AccountId account) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from agent where account_id = :account and disabled_at is null and not invited order by agent_id")
                .param("account", account.value())
                .query(AgentStore::row)
                .list();
    }

    /** The roles of an agent who may be signed in: exists and is not disabled. */
    public Optional<Set<Role>> roles(AccountId account, AgentId agent) {
        return jdbc.sql("""
                select roles from agent
                where account_id = :account and agent_id = :agent and disabled_at is null and not invited
                """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, n) -> roles(row))
                .optional();
    }

    /** The sealed password hash of an agent who may sign in: exists, is not disabled, has a password. */
    public Optional<byte[]> password(AccountId account, AgentId agent) {
        return jdbc.sql("""
                select password_sealed from agent
                where account_id = :account and agent_id = :agent and disabled_at is null
                    and password_sealed is not null
                """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, n) -> row.getBytes("password_sealed"))
                .optional();
    }

    /** Sets the sealed password hash of an agent; false if there is none who may sign in. */
    public boolean setPassword(AccountId account, AgentId agent, byte[] sealed) {
        return jdbc.sql("""
                        update agent set password_sealed = :password
                        where account_id = :account and agent_id = :agent and not invited and disabled_at is null
                        """)
                        .param("password", sealed)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .update()
                == 1;
    }

    /** Disables an agent; false if there is none or it is disabled already. */
    public boolean disable(AccountId account, AgentId agent, Instant at) {
        return jdbc.sql("""
                        update agent set disabled_at = :at
                        where account_id = :account and agent_id = :agent and disabled_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .update()
                == 1;
    }

    /** Holds off whoever else makes an agent of the account, on every node, until the transaction ends. */
    public void lockMaking(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('samtale.agents ' || :account, 0))")
                .param("account", account.toString())
                .query(row -> {});
    }

    /** How many were disabled before that time. */
    public long countDisabled(AccountId account, Instant before) {
        return jdbc.sql("select count(*) from agent where account_id = :account and disabled_at < :before")
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /** Some who were disabled before that time, locked. */
    public List<AgentId> lockDisabled(AccountId account, Instant before, int limit) {
        return jdbc.sql("""
                        select agent_id from agent where account_id = :account and disabled_at < :before
                        order by disabled_at limit :limit for update
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> new AgentId(row.getObject("agent_id", UUID.class)))
                .list();
    }

    /** Deletes these; what depends on them goes with them. */
    public void delete(AccountId account, Collection<AgentId> agents) {
        jdbc.sql("delete from agent where account_id = :account and agent_id = any(:agents)")
                .param("account", account.value())
                .param("agents", agents.stream().map(AgentId::value).toArray(UUID[]::new))
                .update();
    }

    private static AgentRow row(ResultSet row, int n) throws SQLException {
        return new AgentRow(
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getBytes("name_sealed"),
                roles(row),
                row.getInt("capacity"),
                row.getString("language"),
                row.getTimestamp("disabled_at") != null);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Array codes = row.getArray("roles");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) codes.getArray()).map(Role::of).forEach(roles::add);
        return roles;
    }
}
