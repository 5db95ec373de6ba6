package no.samtale.channels.email;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table email_message, sealed under its conversation's key. */
@Component
class EmailMessageStore {
    private final JdbcClient jdbc;
    private final AccountTransactions transactions;
    private final Vault vault;
    private final JsonMapper json;

    EmailMessageStore(JdbcClient jdbc, AccountTransactions transactions, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
    }

    /** Keeps it, with texts in the head that have been screened; what is kept of the same mail already stays. */
    void keep(
            AccessibleConversation conversation,
            MessageId id,
            Instant received,
            MailHeadKept head,
            @Nullable ScreenedText html) {
        KeyScope scope = conversation.scope();
        byte[] sealedHead = vault.seal(Purpose.DELIVER, scope, cell("head_sealed", id), json.writeValueAsString(head));
        byte @Nullable [] sealedHtml =
                html == null ? null : html.seal(Purpose.DELIVER, vault, scope, cell("html_sealed", id));
        transactions.run(conversation.account(), () -> jdbc.sql("""
                        insert into email_message (account_id, conversation_id, message_id, received_at, head_sealed, html_sealed)
                        values (:account, :conversation, :message, :received, :head, :html) on conflict do nothing
                        """)
                .param("account", conversation.account().value())
                .param("conversation", conversation.id().value())
                .param("message", id.value())
                .param("received", Timestamp.from(received))
                .param("head", sealedHead)
                .param("html", sealedHtml, Types.BINARY)
                .update());
    }

    /** When a mail came into the mailbox; empty if the message is none. */
    Optional<Instant> received(AccessibleConversation conversation, MessageId id) {
        return transactions.call(conversation.account(), () -> jdbc.sql("""
                        select received_at from email_message
                        where account_id = :account and conversation_id = :conversation and message_id = :message
                        """)
                .param("account", conversation.account().value())
                .param("conversation", conversation.id().value())
                .param("message", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional());
    }

    /** That of the person's last mail, which an answer goes on from. */
    Optional<MailHeadKept> last(KeyScope conversation) {
        return transactions
                .call(conversation.account(), () -> jdbc.sql("""
                        select message_id, head_sealed from email_message
                        where account_id = :account and conversation_id = :conversation
                        order by received_at desc limit 1
                        """)
                        .param("account", conversation.account().value())
                        .param("conversation", conversation.id())
                        .query((row, number) -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2)))
                        .optional())
                .flatMap(row -> open(conversation, row));
    }

    private record Sealed(UUID id, byte[] head) {}

    private Optional<MailHeadKept> open(KeyScope scope, Sealed row) {
        try {
            return Optional.ofNullable(vault.open(
                            Purpose.DELIVER, scope, cell("head_sealed", new MessageId(row.id())), row.head()))
                    .map(text -> json.readValue(text, MailHeadKept.class));
        } catch (NotReadable gone) {
            return Optional.empty();
        }
    }

    /** What is kept of a mail, and whether its HTML is. */
    record KeptMail(MailHeadKept head, boolean hasHtml) {}

    /** Those of these messages that are mails. */
    Map<MessageId, KeptMail> kept(KeyScope conversation, List<MessageId> messages) {
        Map<MessageId, KeptMail> kept = new HashMap<>();
        transactions
                .call(conversation.account(), () -> jdbc.sql("""
                        select message_id, head_sealed, html_sealed is not null from email_message
                        where account_id = :account and conversation_id = :conversation and message_id = any(:messages)
                        """)
                        .param("account", conversation.account().value())
                        .param("conversation", conversation.id())
                        .param(
                                "messages",
                                messages.stream().map(MessageId::value).toArray(UUID[]::new))
                        .query((row, number) ->
                                Map.entry(new Sealed(row.getObject(1, UUID.class), row.getBytes(2)), row.getBoolean(3)))
                        .list())
                .forEach(row -> open(conversation, row.getKey())
                        .ifPresent(head ->
                                kept.put(new MessageId(row.getKey().id()), new KeptMail(head, row.getValue()))));
        return kept;
    }

    /** The HTML of a mail, cleaned; empty if it has none. */
    Optional<String> html(KeyScope conversation, MessageId message) {
        return transactions
                .call(conversation.account(), () -> jdbc.sql("""
                        select html_sealed from email_message where account_id = :account
                            and conversation_id = :conversation and message_id = :message and html_sealed is not null
                        """)
                        .param("account", conversation.account().value())
                        .param("conversation", conversation.id())
                        .param("message", message.value())
                        .query((row, number) -> row.getBytes(1))
                        .optional())
                .flatMap(bytes -> html(conversation, message, bytes));
    }

    private Optional<String> html(KeyScope scope, MessageId id, byte[] bytes) {
        try {
            return Optional.ofNullable(vault.open(Purpose.DELIVER, scope, cell("html_sealed", id), bytes));
        } catch (NotReadable gone) {
            return Optional.empty();
        }
    }

    /** Deletes that of these conversations, in the caller's transaction. */
    void remove(AccountId account, Collection<ConversationId> conversations) {
        jdbc.sql("delete from email_message where account_id = :account and conversation_id = any(:conversations)")
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .update();
    }

    private static Cell cell(String column, MessageId id) {
        return new Cell("email_message", column, id.value());
    }
}
