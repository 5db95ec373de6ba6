package no.samtale.conversations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.samtale.contacts.Claims;
import no.samtale.contacts.CreateContact;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.contacts.customers.VouchedCustomer;
import no.samtale.conversations.BeginConversation.Beginning;
import no.samtale.conversations.BeginConversation.First;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
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
    private final CreateContact contacts;
    private final CustomerNumbers customers;
    private final ConversationAccess access;
    private final TokenStore tokens;
    private final BeginConversation begin;

    StartConversation(
            Vault vault,
            CreateContact contacts,
            CustomerNumbers customers,
            ConversationAccess access,
            TokenStore tokens,
            BeginConversation begin) {
        this.vault = vault;
        this.contacts = contacts;
        this.customers = customers;
        this.access = access;
        this.tokens = tokens;
        this.begin = begin;
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
        KeyScope scope = KeyScope.of(account, start.id());
        // Vault first: what main knows always has its key.
        vault.create(known.isPresent() ? List.of(scope) : List.of(KeyScope.of(account, newcomer), scope));
        Supplier<ContactId> owner;
        if (known.isPresent()) {
            owner = () -> stillThere(account, known.get());
        } else {
            CreateContact.Prepared prepared =
                    contacts.prepare(account, newcomer, start.language(), start.claims(), customer);
            owner = () -> stored(account, prepared, customer);
        }
        return begin.begin(
                new Beginning(
                        entrypoint,
                        start.id(),
                        start.language(),
                        start.noticeVersion(),
                        new First(start.message(), text),
                        start.answerLater()),
                owner,
                () -> tokens.add(account, start.token(), start.id()));
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
}
