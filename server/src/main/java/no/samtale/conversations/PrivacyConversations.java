package no.samtale.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.samtale.accounts.Accounts;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.PrivacyEntrypoint;
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
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.requests.PrivacyInbox;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Questions about privacy as conversations of a person who is known already; no token opens them but the portal. */
@Component
class PrivacyConversations implements PrivacyInbox {
    private final PrivacyEntrypoint entrypoint;
    private final Accounts accounts;
    private final Vault vault;
    private final NoticeVersions notices;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final PostedMessages posted;
    private final Journal journal;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final Clock clock;

    PrivacyConversations(
            PrivacyEntrypoint entrypoint,
            Accounts accounts,
            Vault vault,
            NoticeVersions notices,
            ConversationStore conversations,
            MessageStore messages,
            PostedMessages posted,
            Journal journal,
            AccountTransactions transactions,
            Hints hints,
            Clock clock) {
        this.entrypoint = entrypoint;
        this.accounts = accounts;
        this.vault = vault;
        this.notices = notices;
        this.conversations = conversations;
        this.messages = messages;
        this.posted = posted;
        this.journal = journal;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    @Override
    public Posted post(AccountId account, ContactId contact, String language, String text) {
        ScreenedText screened = MessageText.checked(text);
        Entrypoint door = entrypoint.of(account);
        ConversationId id = ConversationId.random();
        MessageId message = MessageId.random();
        KeyScope scope = KeyScope.of(account, id);
        // Vault first: what main knows always has its key.
        vault.create(List.of(scope));
        NewMessage first = new NewMessage(
                id,
                message,
                MessageKind.TEXT,
                Author.VISITOR,
                screened,
                screened.seal(Purpose.DELIVER, vault, scope, MessageStore.body(message)));
        Conversation started = conversation(door, account, id, contact, language);
        try {
            transactions.run(account, () -> store(account, started, first));
        } catch (DataIntegrityViolationException unknown) {
            throw new Problem(ProblemCode.NOT_FOUND, unknown);
        }
        hints.give(new Hint.Changed(account, id));
        hints.give(new Hint.QueueMoved(account, door.team()));
        return new Posted(id, message);
    }

    private void store(AccountId account, Conversation started, NewMessage first) {
        conversations.insert(account, started);
        journal.append(
                account,
                started.shard(),
                List.of(new JournalReport(
                        JournalKind.CONVERSATION_STARTED, started.id().value(), 0)));
        List<NewMessage> batch = List.of(first);
        posted.publishAfterCommit(account, batch, messages.post(account, started.shard(), batch));
    }

    private Conversation conversation(
            Entrypoint door, AccountId account, ConversationId id, ContactId contact, String language) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Conversation(
                id,
                door.inbox(),
                door.id(),
                contact,
                door.team(),
                null,
                ConversationState.WAITING,
                language,
                notices.current(account),
                now,
                now,
                now,
                0,
                0,
                new Receipts(0, 0, 0, 0),
                Math.floorMod(id.hashCode(), accounts.account(account).shards()),
                null,
                false,
                Priority.NORMAL,
                null);
    }
}
