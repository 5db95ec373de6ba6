package no.samtale.conversations.outgoing;

import java.util.Optional;
import java.util.UUID;
import no.samtale.contacts.PinnedAddresses;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Who is at the other end of a conversation: the one address that its replies go to. */
@Component
public class Peers {
    private final AccountTransactions transactions;
    private final PeerStore store;
    private final PinnedAddresses addresses;

    Peers(AccountTransactions transactions, PeerStore store, PinnedAddresses addresses) {
        this.transactions = transactions;
        this.store = store;
        this.addresses = addresses;
    }

    /** Pins a conversation to an address of its contact, in the caller's transaction. */
    public void pin(AccountId account, ConversationId conversation, UUID identity) {
        store.pin(account, conversation, identity);
    }

    /** The address that it is pinned to; empty if its person comes to us. */
    public Optional<UUID> identity(AccountId account, ConversationId conversation) {
        return transactions.call(account, () -> store.identity(account, conversation));
    }

    /** The latest conversation of an inbox that is held with this address: where what bears no mark of ours belongs. */
    public Optional<ConversationId> latest(AccountId account, InboxId inbox, UUID identity) {
        return transactions.call(account, () -> store.latest(account, inbox, identity));
    }

    /** The address, in the form in which it is written to; empty if there is none, or it may not be used now. */
    Optional<String> address(AccountId account, ConversationId conversation) {
        return identity(account, conversation).flatMap(identity -> addresses.of(account, identity));
    }
}
