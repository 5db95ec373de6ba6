package no.samtale.conversations.cannedreplies;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.CannedReplyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table canned_reply. Every method runs in a transaction of the account. */
@Component
class CannedReplyStore {
    private final JdbcClient jdbc;

    CannedReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CannedReply> replies(AccountId account) {
        return jdbc.sql("""
                select canned_reply_id, shortcut, title, body, language from canned_reply
                where account_id = :account
                order by language, shortcut
                """)
                .param("account", account.value())
                .query((row, n) -> new CannedReply(
                        new CannedReplyId(row.getObject("canned_reply_id", UUID.class)),
                        row.getString("shortcut"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("language")))
                .list();
    }

    /** Throws DuplicateKeyException if the shortcut is taken in the language. */
    void insert(AccountId account, CannedReply reply) {
        columns(jdbc.sql("""
                insert into canned_reply (account_id, canned_reply_id, shortcut, title, body, language)
                values (:account, :reply, :shortcut, :title, :body, :language)
                """), account, reply).update();
    }

    /** False if there is no such reply; throws DuplicateKeyException if the shortcut is taken in the language. */
    boolean update(AccountId account, CannedReply reply) {
        return columns(jdbc.sql("""
                        update canned_reply set shortcut = :shortcut, title = :title, body = :body, language = :language
                        where account_id = :account and canned_reply_id = :reply
                        """), account, reply).update() == 1;
    }

    /** False if there is no such reply. */
    boolean delete(AccountId account, CannedReplyId reply) {
        return jdbc.sql("delete from canned_reply where account_id = :account and canned_reply_id = :reply")
                        .param("account", account.value())
                        .param("reply", reply.value())
                        .update()
                == 1;
    }

    private static StatementSpec columns(StatementSpec sql, AccountId account, CannedReply reply) {
        return sql.param("account", account.value())
                .param("reply", reply.id().value())
                .param("shortcut", reply.shortcut())
                .param("title", reply.title())
                .param("body", reply.body())
                .param("language", reply.language());
    }
}
