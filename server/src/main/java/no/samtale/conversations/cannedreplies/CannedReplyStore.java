package no.samtale.conversations.cannedreplies;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.CannedReplyId;
import org.jspecify.annotations.Nullable;
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

    /** The shared ones, and the agent's own. */
    List<CannedReply> replies(AccountId account, @Nullable AgentId agent) {
        return jdbc.sql("""
                select canned_reply_id, shortcut, title, body, language, folder, owner_id from canned_reply
                where account_id = :account and (owner_id is null or owner_id = :agent)
                order by language, shortcut, owner_id nulls last
                """)
                .param("account", account.value())
                .param("agent", agent == null ? null : agent.value(), Types.OTHER)
                .query((row, n) -> new CannedReply(
                        new CannedReplyId(row.getObject("canned_reply_id", UUID.class)),
                        row.getString("shortcut"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("language"),
                        row.getString("folder"),
                        row.getObject("owner_id") != null))
                .list();
    }

    /** Whether it is personal, if it is the agent's own or shared. */
    Optional<Boolean> isPersonal(AccountId account, CannedReplyId reply, @Nullable AgentId agent) {
        return jdbc.sql("""
                        select owner_id is not null from canned_reply
                        where account_id = :account and canned_reply_id = :reply
                            and (owner_id is null or owner_id = :agent) for update
                        """)
                .param("account", account.value())
                .param("reply", reply.value())
                .param("agent", agent == null ? null : agent.value(), Types.OTHER)
                .query(Boolean.class)
                .optional();
    }

    /** Throws DuplicateKeyException if the shortcut is taken in the language. */
    void insert(AccountId account, CannedReply reply, @Nullable AgentId owner) {
        columns(jdbc.sql("""
                insert into canned_reply (account_id, canned_reply_id, shortcut, title, body, language, folder, owner_id)
                values (:account, :reply, :shortcut, :title, :body, :language, :folder, :owner)
                """), account, reply, owner).update();
    }

    /** False if there is no such reply; throws DuplicateKeyException if the shortcut is taken in the language. */
    boolean update(AccountId account, CannedReply reply, @Nullable AgentId owner) {
        return columns(jdbc.sql("""
                        update canned_reply set shortcut = :shortcut, title = :title, body = :body,
                            language = :language, folder = :folder, owner_id = :owner
                        where account_id = :account and canned_reply_id = :reply
                        """), account, reply, owner).update() == 1;
    }

    /** False if there is no such reply. */
    boolean delete(AccountId account, CannedReplyId reply) {
        return jdbc.sql("delete from canned_reply where account_id = :account and canned_reply_id = :reply")
                        .param("account", account.value())
                        .param("reply", reply.value())
                        .update()
                == 1;
    }

    private static StatementSpec columns(
            StatementSpec sql, AccountId account, CannedReply reply, @Nullable AgentId owner) {
        return sql.param("account", account.value())
                .param("reply", reply.id().value())
                .param("shortcut", reply.shortcut())
                .param("title", reply.title())
                .param("body", reply.body())
                .param("language", reply.language())
                .param("folder", reply.folder())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER);
    }
}
