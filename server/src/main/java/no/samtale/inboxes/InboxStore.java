package no.samtale.inboxes;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table inbox. Every method runs in a transaction of the account. */
@Component
class InboxStore {
    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, Inbox inbox) {
        jdbc.sql("""
                insert into inbox (account_id, inbox_id, channel, name) values (:account, :inbox, :channel, :name)
                """)
                .param("account", account.value())
                .param("inbox", inbox.id().value())
                .param("channel", inbox.channel())
                .param("name", inbox.name())
                .update();
    }

    void rename(AccountId account, InboxId inbox, String name) {
        jdbc.sql("update inbox set name = :name where account_id = :account and inbox_id = :inbox")
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("name", name)
                .update();
    }

    /** All inboxes, the eldest first. */
    List<Inbox> inboxes(AccountId account) {
        return jdbc.sql("select inbox_id, channel, name from inbox where account_id = :account order by inbox_id")
                .param("account", account.value())
                .query((row, n) -> new Inbox(
                        new InboxId(row.getObject("inbox_id", UUID.class)),
                        row.getString("channel"),
                        row.getString("name")))
                .list();
    }

    /** Holds off others who want to make an inbox of the account, until the transaction ends. */
    void lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('samtale.inbox ' || :account, 0))")
                .param("account", account.toString())
                .query((row, n) -> n)
                .list();
    }
}
