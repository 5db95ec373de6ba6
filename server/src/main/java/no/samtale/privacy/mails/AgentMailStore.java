package no.samtale.privacy.mails;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.privacy.retention.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table agent_mail. Every method runs in a transaction of the account. */
@Component
class AgentMailStore {
    private final JdbcClient jdbc;

    AgentMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that was taken for one attempt, its mail sealed. */
    @SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
    record Taken(UUID id, AgentId agent, byte[] sealed, int attempts) {}

    void add(AccountId account, UUID mail, AgentId agent, byte[] sealed, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into agent_mail (account_id, mail_id, agent_id, mail_sealed, attempts, queued_at, due_at,
                            expires_at)
                        values (:account, :mail, :agent, :sealed, 0, :now, :now, :expires)
                        """)
                .param("account", account.value())
                .param("mail", mail)
                .param("agent", agent.value())
                .param("sealed", sealed)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Those that are due, the eldest first. */
    List<UUID> due(AccountId account, Instant now, int limit) {
        return jdbc.sql("""
                        select mail_id from agent_mail
                        where account_id = :account and due_at <= :now and expires_at > :now
                        order by due_at limit :limit
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("mail_id", UUID.class))
                .list();
    }

    /** Takes a mail that is due for one attempt: until then nobody else does. Empty if somebody has, or it is gone. */
    Optional<Taken> take(AccountId account, UUID mail, Instant now, Instant until) {
        return jdbc.sql("""
                        update agent_mail set attempts = attempts + 1, due_at = :until
                        where account_id = :account and mail_id = :mail and due_at <= :now and expires_at > :now
                        returning agent_id, mail_sealed, attempts
                        """)
                .param("account", account.value())
                .param("mail", mail)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Taken(
                        mail,
                        new AgentId(row.getObject("agent_id", UUID.class)),
                        row.getBytes("mail_sealed"),
                        row.getInt("attempts")))
                .optional();
    }

    void postpone(AccountId account, UUID mail, Instant due) {
        jdbc.sql("update agent_mail set due_at = :due where account_id = :account and mail_id = :mail")
                .param("account", account.value())
                .param("mail", mail)
                .param("due", Timestamp.from(due))
                .update();
    }

    void remove(AccountId account, UUID mail) {
        jdbc.sql("delete from agent_mail where account_id = :account and mail_id = :mail")
                .param("account", account.value())
                .param("mail", mail)
                .update();
    }

    void removeExpired(AccountId account, Instant now) {
        jdbc.sql("delete from agent_mail where account_id = :account and expires_at <= :now")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** By when they came, whatever they say of themselves. */
    OldRows old() {
        return new OldRows(jdbc, "agent_mail", "queued_at");
    }
}
