package no.samtale.conversations.onward;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.samtale.contacts.MailAddresses;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.outgoing.CarryOnward;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.inboxes.OnwardInboxes;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor says of getting the answer by e-mail after leaving; kept with the conversation. */
@Component
public class WishOnward {
    private final AccountTransactions transactions;
    private final OnwardStore store;
    private final MailAddresses addresses;
    private final Conversations conversations;
    private final Entrypoints entrypoints;
    private final OnwardInboxes inboxes;
    private final CarryOnward carry;
    private final Clock clock;

    WishOnward(
            AccountTransactions transactions,
            OnwardStore store,
            MailAddresses addresses,
            Conversations conversations,
            Entrypoints entrypoints,
            OnwardInboxes inboxes,
            CarryOnward carry,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.addresses = addresses;
        this.conversations = conversations;
        this.entrypoints = entrypoints;
        this.inboxes = inboxes;
        this.carry = carry;
        this.clock = clock;
    }

    /** How it stands; empty where it is not offered. */
    public Optional<Onward> standing(AccessibleConversation conversation, EntrypointId entrypoint) {
        AccountId account = conversation.account();
        if (offered(entrypoint).isEmpty()) {
            return Optional.empty();
        }
        if (transactions
                .call(account, () -> store.find(account, conversation.id(), clock.instant()))
                .isPresent()) {
            return Optional.of(Onward.WISHED);
        }
        return Optional.of(
                addresses.usual(account, conversation.contact()).isPresent() ? Onward.OFFERED : Onward.ADDRESS);
    }

    /**
     * Keeps the wish.
     *
     * @param email where to, as a claim; null for the address that was given before
     * @throws Problem conflict where it is not offered; invalid_field {@code email} if there is no address; too_many if they
     *     have given enough of them
     */
    public void wish(AccessibleConversation conversation, @Nullable String email) {
        AccountId account = conversation.account();
        EntrypointId entrypoint = conversations.current(conversation).entrypoint();
        InboxId inbox = offered(entrypoint).orElseThrow(() -> new Problem(ProblemCode.CONFLICT));
        UUID identity = email == null || email.isBlank()
                ? addresses.usual(account, conversation.contact()).orElseThrow(() -> Problem.invalidField("email"))
                : addresses.claimed(account, conversation.contact(), "email", email);
        boolean another = transactions
                .call(account, () -> store.find(account, conversation.id(), clock.instant()))
                .filter(before -> !before.identity().equals(identity))
                .isPresent();
        transactions.run(account, () -> {
            if (another) {
                carry.stop(account, conversation.id());
            }
            store.wish(account, conversation.id(), identity, inbox, clock.instant());
        });
    }

    /** Takes the wish back: nothing more goes out, and links that were sent prove nothing. */
    public void takeBack(AccessibleConversation conversation) {
        transactions.run(conversation.account(), () -> {
            if (store.remove(conversation.account(), conversation.id())) {
                carry.stop(conversation.account(), conversation.id());
            }
        });
    }

    private Optional<InboxId> offered(EntrypointId entrypoint) {
        Optional<Entrypoint> found = entrypoints.find(entrypoint);
        return found.flatMap(inboxes::of);
    }
}
