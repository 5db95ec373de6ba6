package no.samtale.accounts.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table agent_link. Every method runs in a transaction of the account. */
@Component
public class AgentLinkStore {
    private final JdbcClient jdbc;

    AgentLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a link in the place of the agent's last one of the kind, which works no longer. */
    public void put(AccountId account, AgentId agent, String kind, byte[] hash, Instant made, Instant expires) {
        jdbc.sql("""
                insert into agent_link (account_id, agent_id, kind, token_hash, made_at, expires_at)
                values (:account, :agent, :kind, :hash, :made, :expires)
                on conflict (account_id, agent_id, kind) do update
                set token_hash = excluded.token_hash, made_at = excluded.made_at, expires_at = excluded.expires_at
                """)
                .param("account", account.value())
                .param("agent", agent.value())
                .param("kind", kind)
                .param("hash", hash)
                .param("made", Timestamp.from(made))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Whether this link works. */
    public boolean works(AccountId account, AgentId agent, String kind, byte[] hash, Instant now) {
        return jdbc.sql("""
                        select exists (select from agent_link where account_id = :account and agent_id = :agent
                            and kind = :kind and token_hash = :hash and expires_at > :now)
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .param("kind", kind)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Uses a link up; false if it does not work, or somebody was faster. */
    public boolean spend(AccountId account, AgentId agent, String kind, byte[] hash, Instant now) {
        return jdbc.sql("""
                        delete from agent_link where account_id = :account and agent_id = :agent
                            and kind = :kind and token_hash = :hash and expires_at > :now
                        """)
                        .param("account", account.value())
                        .param("agent", agent.value())
                        .param("kind", kind)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ends all links of an agent. */
    public void remove(AccountId account, AgentId agent) {
        jdbc.sql("delete from agent_link where account_id = :account and agent_id = :agent")
                .param("account", account.value())
                .param("agent", agent.value())
                .update();
    }

    /** Until when the invitations work, or worked. */
    public Map<AgentId, Instant> invitations(AccountId account) {
        Map<AgentId, Instant> invitations = new HashMap<>();
        jdbc.sql("select agent_id, expires_at from agent_link where account_id = :account and kind = 'invitation'")
                .param("account", account.value())
                .query(row -> {
                    invitations.put(
                            new AgentId(row.getObject("agent_id", UUID.class)),
                            row.getTimestamp("expires_at").toInstant());
                });
        return invitations;
    }

    /** How many were made before that time. */
    public long countOld(AccountId account, Instant before) {
        return jdbc.sql("select count(*) from agent_link where account_id = :account and made_at < :before")
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /** Deletes those for a new password that were made before that time; how many there were. */
    public int deleteOld(AccountId account, Instant before) {
        return jdbc.sql("""
                        delete from agent_link
                        where account_id = :account and made_at < :before and kind = 'password'
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .update();
    }
}
