package no.samtale.conversations.incoming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table conversation_thread. Every method runs in a transaction of the account. */
@Component
class ThreadStore {
    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a message with this reference belongs there; it stays where it was noted first. */
    void note(AccountId account, InboxId inbox, String reference, ConversationId conversation) {
        jdbc.sql("""
                        insert into conversation_thread (account_id, inbox_id, reference_hash, conversation_id)
                        values (:account, :inbox, :hash, :conversation) on conflict do nothing
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("hash", hash(reference))
                .param("conversation", conversation.value())
                .update();
    }

    /** The conversation of the first of these references that is known. */
    Optional<ConversationId> find(AccountId account, InboxId inbox, List<String> references) {
        return jdbc.sql("""
                        select t.conversation_id from unnest(:hashes) with ordinality as wanted (hash, place)
                        join conversation_thread t on t.account_id = :account and t.inbox_id = :inbox
                            and t.reference_hash = wanted.hash
                        order by wanted.place limit 1
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("hashes", references.stream().map(ThreadStore::hash).toArray(byte[][]::new))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** References are long, and some hold a name. */
    private static byte[] hash(String reference) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(reference.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
