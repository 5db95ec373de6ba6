package no.samtale.conversations.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.conversations.Author;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files without their bytes. Every method runs in a transaction of the account. */
@Component
class AttachmentStore {
    private static final String COLUMNS =
            " attachment_id, author, agent_id, name_sealed, type, size, received, checked_at, message_id ";

    private final JdbcClient jdbc;
    private final Vault vault;

    AttachmentStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static Cell name(AttachmentId id) {
        return new Cell("attachment", "name_sealed", id.value());
    }

    /** What lies in a conversation: bytes that are there or announced, and files that are in no message yet. */
    record Taken(long bytes, int unsent) {}

    /** Held until the transaction ends, as the conversation's head is, so that two uploads do not both find room. */
    Optional<Taken> taken(KeyScope scope) {
        boolean open = jdbc.sql("""
                        select true from conversation_head
                        where account_id = :account and conversation_id = :conversation and state <> 'closed'
                            and not restricted for update
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .query(Boolean.class)
                .optional()
                .isPresent();
        return !open
                ? Optional.empty()
                : Optional.of(jdbc.sql("""
                        select coalesce(sum(size), 0), count(*) filter (where message_id is null) from attachment
                        where account_id = :account and conversation_id = :conversation
                        """)
                        .param("account", scope.account().value())
                        .param("conversation", scope.id())
                        .query((row, number) -> new Taken(row.getLong(1), row.getInt(2)))
                        .single());
    }

    void insert(KeyScope scope, AttachmentId id, Author by, byte[] name, long size, Instant now) {
        AgentId agent = by.agent();
        jdbc.sql("""
                        insert into attachment (account_id, conversation_id, attachment_id, author, agent_id,
                            name_sealed, size, touched_at)
                        values (:account, :conversation, :attachment, :author, :agent, :name, :size, :now)
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("attachment", id.value())
                .param("author", by.kind().code())
                .param("agent", agent == null ? null : agent.value(), java.sql.Types.OTHER)
                .param("name", name)
                .param("size", size)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Upload> find(Purpose purpose, KeyScope scope, AttachmentId id) {
        return jdbc.sql("select" + COLUMNS + """
                        from attachment where account_id = :account and conversation_id = :conversation
                            and attachment_id = :attachment
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("attachment", id.value())
                .query((row, number) -> upload(purpose, scope, row))
                .optional();
    }

    /** As {@link #find}, where the conversation is not restricted. */
    Optional<Upload> findShown(KeyScope scope, AttachmentId id) {
        boolean shown = jdbc.sql("""
                        select true from conversation_head
                        where account_id = :account and conversation_id = :conversation and not restricted
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .query(Boolean.class)
                .optional()
                .isPresent();
        return shown ? find(Purpose.DELIVER, scope, id) : Optional.empty();
    }

    /** Whether some browser of the visitor still holds a token of the conversation. */
    boolean hasVisitor(KeyScope scope, Instant now) {
        return jdbc.sql("""
                        select exists (select from visitor_token where account_id = :account
                            and conversation_id = :conversation and expires_at > :now)
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** The conversation of a contact that the file was sent in. */
    Optional<ConversationId> conversationOf(AccountId account, ContactId contact, AttachmentId id) {
        return jdbc.sql("""
                        select a.conversation_id from attachment a
                        join conversation c on c.account_id = a.account_id and c.conversation_id = a.conversation_id
                        where c.account_id = :account and c.contact_id = :contact and a.attachment_id = :attachment
                            and a.message_id is not null
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .param("attachment", id.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    void typed(KeyScope scope, AttachmentId id, AttachmentType type) {
        jdbc.sql("""
                        update attachment set type = :type where account_id = :account
                            and conversation_id = :conversation and attachment_id = :attachment
                        """)
                .param("type", type.mime())
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("attachment", id.value())
                .update();
    }

    void checked(KeyScope scope, AttachmentId id, Instant now) {
        jdbc.sql("""
                        update attachment set checked_at = coalesce(checked_at, :now) where account_id = :account
                            and conversation_id = :conversation and attachment_id = :attachment and received = size
                        """)
                .param("now", Timestamp.from(now))
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("attachment", id.value())
                .update();
    }

    /** Makes files a message's, and answers how many could be. */
    int claim(KeyScope scope, Author by, MessageId message, List<AttachmentId> files) {
        AgentId agent = by.agent();
        return jdbc.sql("""
                        update attachment set message_id = :message,
                            place = array_position(:files, attachment_id) - 1
                        where account_id = :account and conversation_id = :conversation
                            and attachment_id = any(:files) and message_id is null and checked_at is not null
                            and author = :author and agent_id is not distinct from :agent
                        """)
                .param("message", message.value())
                .param("files", files.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("author", by.kind().code())
                .param("agent", agent == null ? null : agent.value(), java.sql.Types.OTHER)
                .update();
    }

    /** The files of messages, in their order. */
    List<Upload> ofMessages(Purpose purpose, KeyScope scope, Collection<MessageId> messages) {
        return jdbc.sql("select" + COLUMNS + """
                        from attachment where account_id = :account and conversation_id = :conversation
                            and message_id = any(:messages) order by message_id, place
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("messages", messages.stream().map(MessageId::value).toArray(UUID[]::new))
                .query((row, number) -> upload(purpose, scope, row))
                .list();
    }

    /** Deletes a file that is in no message. */
    void delete(KeyScope scope, AttachmentId id) {
        jdbc.sql("""
                        delete from attachment where account_id = :account and conversation_id = :conversation
                            and attachment_id = :attachment and message_id is null
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("attachment", id.value())
                .update();
    }

    /** Deletes files that are in no message and of which nothing has come since. What is restricted stays. */
    int deleteAbandoned(AccountId account, Instant before) {
        return jdbc.sql("""
                        delete from attachment a where a.account_id = :account and a.message_id is null
                            and a.touched_at < :before and not exists (select from conversation_head h
                                where h.account_id = :account and h.conversation_id = a.conversation_id
                                    and h.restricted)
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private Upload upload(Purpose purpose, KeyScope scope, ResultSet row) throws SQLException {
        AttachmentId id = new AttachmentId(row.getObject("attachment_id", UUID.class));
        UUID agent = row.getObject("agent_id", UUID.class);
        UUID message = row.getObject("message_id", UUID.class);
        String type = row.getString("type");
        return new Upload(
                id,
                new Author(Author.Kind.of(row.getString("author")), agent == null ? null : new AgentId(agent)),
                opened(purpose, scope, id, row.getBytes("name_sealed")),
                type == null ? null : AttachmentType.of(type),
                row.getLong("size"),
                row.getLong("received"),
                row.getTimestamp("checked_at") != null,
                message == null ? null : new MessageId(message));
    }

    private String opened(Purpose purpose, KeyScope scope, AttachmentId id, byte @Nullable [] sealed) {
        try {
            return sealed == null ? "" : vault.open(purpose, scope, name(id), sealed);
        } catch (NotReadable e) {
            return "";
        }
    }
}
