package no.samtale.accounts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
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

/** The table agent, as those who run the account change it. Every method runs in a transaction of the account. */
@Component
public class StaffStore {
    private static final String COLUMNS =
            "agent_id, name_sealed, email_sealed, roles, capacity, language, invited, disabled_at";

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, those who are invited and those who have left too, in the order in which they came. */
    public List<StaffRow> all(AccountId account) {
        return jdbc.sql("select " + COLUMNS + " from agent where account_id = :account order by agent_id")
                .param("account", account.value())
                .query(StaffStore::row)
                .list();
    }

    public Optional<StaffRow> one(AccountId account, AgentId agent) {
        return jdbc.sql("select " + COLUMNS
                        + " from agent where account_id = :account and agent_id = :agent for update")
                .param("account", account.value())
                .param("agent", agent.value())
                .query(StaffStore::row)
                .optional();
    }

    /** Changes one who has not left; false if there is none. */
    public boolean change(AccountId account, StaffRow row) {
        return jdbc.sql("""
                        update agent set name_sealed = :name, email_sealed = :email, roles = :roles,
                            capacity = :capacity, language = :language
                        where account_id = :account and agent_id = :agent and disabled_at is null
                        """)
                        .param("account", account.value())
                        .param("agent", row.id().value())
                        .param("name", row.nameSealed())
                        .param("email", row.emailSealed())
                        .param(
                                "roles",
                                row.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                        .param("capacity", row.capacity())
                        .param("language", row.language())
                        .update()
                == 1;
    }

    /** Makes an agent of one who was invited, without a password yet; false if that was done, or the invitation taken back. */
    public boolean join(AccountId account, AgentId agent, byte[] nameSealed) {
        return jdbc.sql("""
                        update agent set invited = false, name_sealed = :name
                        where account_id = :account and agent_id = :agent and invited and disabled_at is null
                        """)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("name", nameSealed)
                        .update()
                == 1;
    }

    /** Whether this one administers the account, and may be signed in. */
    public boolean isAdministrator(AccountId account, AgentId agent) {
        return jdbc.sql("""
                        select exists (select from agent where account_id = :account and agent_id = :agent
                            and 'administrator' = any(roles) and not invited and disabled_at is null)
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query(Boolean.class)
                .single();
    }

    /** How many administer the account; none of them changes until the transaction ends. */
    public int lockAdministrators(AccountId account) {
        return jdbc.sql("""
                        select agent_id from agent where account_id = :account
                            and 'administrator' = any(roles) and not invited and disabled_at is null
                        order by agent_id for update
                        """)
                .param("account", account.value())
                .query((row, n) -> n)
                .list()
                .size();
    }

    /** Some who were invited by a link of before that time and never came, locked. */
    public List<AgentId> lockNeverCame(AccountId account, Instant before, int limit) {
        return jdbc.sql("""
                        select a.agent_id from agent a join agent_link l using (account_id, agent_id)
                        where a.account_id = :account and a.invited and l.made_at < :before
                        order by a.agent_id limit :limit for update of a
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> new AgentId(row.getObject("agent_id", UUID.class)))
                .list();
    }

    private static StaffRow row(ResultSet row, int n) throws SQLException {
        Timestamp disabled = row.getTimestamp("disabled_at");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::of).forEach(roles::add);
        return new StaffRow(
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getBytes("name_sealed"),
                row.getBytes("email_sealed"),
                roles,
                row.getInt("capacity"),
                row.getString("language"),
                row.getBoolean("invited"),
                disabled == null ? null : disabled.toInstant());
    }
}
