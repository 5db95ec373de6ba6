package no.samtale.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import no.samtale.accounts.Accounts;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.journal.Journal;
import no.samtale.platform.journal.JournalKind;
import no.samtale.platform.journal.JournalReport;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Stores a conversation that begins in one transaction, however people come in. */
@Component
public class BeginConversation {
    private final Vault vault;
    private final Accounts accounts;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final PostedMessages posted;
    private final Journal journal;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final Clock clock;

    BeginConversation(
            Vault vault,
            Accounts accounts,
            ConversationStore conversations,
            MessageStore messages,
            PostedMessages posted,
            Journal journal,
            AccountTransactions transactions,
            Hints hints,
            Clock clock) {
        this.vault = vault;
        this.accounts = accounts;
        this.conversations = conversations;
        this.messages = messages;
        this.posted = posted;
        this.journal = journal;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * What it begins with.
     *
     * @param first what is said first; null if that follows at once, with its files
     */
    public record Beginning(
            Entrypoint entrypoint,
            ConversationId id,
            String language,
            String noticeVersion,
            @Nullable First first,
            boolean answerLater) {}

    /** The first message. */
    public record First(MessageId id, ScreenedText text) {}

    /**
     * Stores it. The caller has made the conversation's key, and its contact's.
     *
     * @param owner gives whose it is, within the transaction
     * @param also what is stored with it, within the transaction
     * @throws DuplicateKeyException if there is one with this id
     */
    public AccessibleConversation begin(Beginning beginning, Supplier<ContactId> owner, Runnable also) {
        AccountId account = beginning.entrypoint().account();
        int shard = Math.floorMod(
                beginning.id().hashCode(), accounts.account(account).shards());
        var said = beginning.first();
        List<NewMessage> first = said == null ? List.of() : List.of(sealed(account, beginning.id(), said));
        ContactId contact = transactions.call(account, () -> {
            ContactId theirs = owner.get();
            conversations.insert(account, conversation(beginning, theirs, shard));
            also.run();
            journal.append(
                    account,
                    shard,
                    List.of(new JournalReport(
                            JournalKind.CONVERSATION_STARTED, beginning.id().value(), 0)));
            if (!first.isEmpty()) {
                posted.publishAfterCommit(account, shard, first, messages.post(account, shard, first));
            }
            return theirs;
        });
        hints.give(new Hint.Changed(account, beginning.id()));
        hints.give(new Hint.QueueMoved(account, beginning.entrypoint().team()));
        return new AccessibleConversation(account, beginning.id(), contact, shard, Author.VISITOR);
    }

    private NewMessage sealed(AccountId account, ConversationId conversation, First first) {
        byte[] sealed = first.text()
                .seal(Purpose.DELIVER, vault, KeyScope.of(account, conversation), MessageStore.body(first.id()));
        return new NewMessage(conversation, first.id(), MessageKind.TEXT, Author.VISITOR, first.text(), sealed);
    }

    private Conversation conversation(Beginning beginning, ContactId contact, int shard) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Conversation(
                beginning.id(),
                beginning.entrypoint().inbox(),
                beginning.entrypoint().id(),
                contact,
                beginning.entrypoint().team(),
                null,
                ConversationState.WAITING,
                beginning.language(),
                beginning.noticeVersion(),
                now,
                now,
                now,
                0,
                0,
                new Receipts(0, 0, 0, 0),
                shard,
                null,
                beginning.answerLater(),
                Priority.NORMAL,
                null);
    }
}
