package no.samtale.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.samtale.accounts.Accounts;
import no.samtale.contacts.Claims;
import no.samtale.contacts.CreateContact;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.contacts.customers.VouchedCustomer;
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
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.screening.SensitiveNumber;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Starts a conversation by its first message. Nothing is stored before that: no contact, no token, no trace of somebody
 * who only looked.
 */
@Component
public class StartConversation {
    private final Vault vault;
    private final Accounts accounts;
    private final CreateContact contacts;
    private final CustomerNumbers customers;
    private final ConversationAccess access;
    private final ConversationStore conversations;
    private final TokenStore tokens;
    private final MessageStore messages;
    private final PostedMessages posted;
    private final Journal journal;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final Clock clock;

    StartConversation(
            Vault vault,
            Accounts accounts,
            CreateContact contacts,
            CustomerNumbers customers,
            ConversationAccess access,
            ConversationStore conversations,
            TokenStore tokens,
            MessageStore messages,
            PostedMessages posted,
            Journal journal,
            AccountTransactions transactions,
            Hints hints,
            Clock clock) {
        this.vault = vault;
        this.accounts = accounts;
        this.contacts = contacts;
        this.customers = customers;
        this.access = access;
        this.conversations = conversations;
        this.tokens = tokens;
        this.messages = messages;
        this.posted = posted;
        this.journal = journal;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * What a visitor starts with. Not printed.
     *
     * @param id made by the sender, so that a retry is recognised
     * @param claims what the visitor says of themself, already reduced to what the entrypoint asks for
     * @param customer who they are at the company's own site, if that vouches for it: then it is their contact's
     * @param answerLater whether the visitor goes and finds the answer later
     */
    public record Start(
            ConversationId id,
            VisitorToken token,
            String language,
            String noticeVersion,
            Claims claims,
            @Nullable VouchedCustomer customer,
            MessageId message,
            String text,
            boolean answerLater) {
        /** With a visitor whom nobody vouches for and who waits for the answer. */
        public Start(
                ConversationId id,
                VisitorToken token,
                String language,
                String noticeVersion,
                Claims claims,
                MessageId message,
                String text) {
            this(id, token, language, noticeVersion, claims, null, message, text, false);
        }

        @Override
        public String toString() {
            return "Start[" + id + "]";
        }
    }

    /**
     * The conversation that has been started.
     *
     * @param fresh whether this call made it
     * @param first the first message as it is kept
     * @param masked what was masked in it or in what the visitor says of themself; null if nothing was
     */
    public record Started(
            AccessibleConversation conversation,
            boolean fresh,
            ScreenedText first,
            @Nullable List<SensitiveNumber> masked) {}

    /**
     * Starts it, or answers with what a former try has started.
     *
     * @throws Problem message_empty, message_too_long; id_reused if the id is another visitor's conversation
     */
    public Started start(Entrypoint entrypoint, Start start) {
        ScreenedText text = MessageText.checked(start.text());
        ScreenedText name = start.claims().name();
        List<SensitiveNumber> masked = ScreenedText.maskedIn(name == null ? List.of(text) : List.of(text, name));
        Optional<AccessibleConversation> former = former(start);
        if (former.isPresent()) {
            return new Started(former.get(), false, text, masked);
        }
        try {
            return new Started(fresh(entrypoint, start, text), true, text, masked);
        } catch (DuplicateKeyException e) {
            // The same start, a moment earlier, or another visitor's id.
            return former(start)
                    .map(conversation -> new Started(conversation, false, text, masked))
                    .orElseThrow(() -> new Problem(ProblemCode.ID_REUSED, e));
        }
    }

    private Optional<AccessibleConversation> former(Start start) {
        return access.forVisitor(start.token())
                .filter(conversation -> conversation.id().equals(start.id()));
    }

    private AccessibleConversation fresh(Entrypoint entrypoint, Start start, ScreenedText text) {
        AccountId account = entrypoint.account();
        VouchedCustomer customer = start.customer();
        Optional<ContactId> known = customer == null ? Optional.empty() : customers.holder(account, customer.number());
        ContactId newcomer = ContactId.random();
        int shard =
                Math.floorMod(start.id().hashCode(), accounts.account(account).shards());
        KeyScope scope = KeyScope.of(account, start.id());
        // Vault first: what main knows always has its key.
        vault.create(known.isPresent() ? List.of(scope) : List.of(KeyScope.of(account, newcomer), scope));
        NewMessage first = new NewMessage(
                start.id(),
                start.message(),
                MessageKind.TEXT,
                Author.VISITOR,
                text,
                text.seal(Purpose.DELIVER, vault, scope, MessageStore.body(start.message())));
        Supplier<ContactId> owner;
        if (known.isPresent()) {
            owner = () -> stillThere(account, known.get());
        } else {
            CreateContact.Prepared prepared =
                    contacts.prepare(account, newcomer, start.language(), start.claims(), customer);
            owner = () -> stored(account, prepared, customer);
        }
        ContactId contact = transactions.call(account, () -> {
            ContactId theirs = owner.get();
            conversations.insert(account, conversation(entrypoint, start, theirs, shard));
            tokens.add(account, start.token(), start.id());
            journal.append(
                    account,
                    shard,
                    List.of(new JournalReport(
                            JournalKind.CONVERSATION_STARTED, start.id().value(), 0)));
            posted.publishAfterCommit(account, List.of(first), messages.post(account, shard, List.of(first)));
            return theirs;
        });
        hints.give(new Hint.Changed(account, start.id()));
        hints.give(new Hint.QueueMoved(account, entrypoint.team()));
        return new AccessibleConversation(account, start.id(), contact, shard, Author.VISITOR);
    }

    /** Erased since it was found: the next try meets a stranger. */
    private ContactId stillThere(AccountId account, ContactId contact) {
        if (!customers.keep(account, contact)) {
            throw new Problem(ProblemCode.UNAVAILABLE);
        }
        return contact;
    }

    /** Of two first conversations of one customer in the same moment the later is the earlier's contact's too. */
    private ContactId stored(AccountId account, CreateContact.Prepared prepared, @Nullable VouchedCustomer customer) {
        Optional<ContactId> meanwhile =
                customer == null ? Optional.empty() : customers.holderFromNowOn(account, customer.number());
        if (meanwhile.isPresent()) {
            return stillThere(account, meanwhile.get());
        }
        prepared.store();
        return prepared.id();
    }

    private Conversation conversation(Entrypoint entrypoint, Start start, ContactId contact, int shard) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Conversation(
                start.id(),
                entrypoint.inbox(),
                entrypoint.id(),
                contact,
                entrypoint.team(),
                null,
                ConversationState.WAITING,
                start.language(),
                start.noticeVersion(),
                now,
                now,
                now,
                0,
                0,
                new Receipts(0, 0, 0, 0),
                shard,
                null,
                start.answerLater(),
                Priority.NORMAL,
                null);
    }
}
