package no.samtale.conversations.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samtale.contacts.Claims;
import no.samtale.contacts.CreateContact;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.contacts.ProvenAddresses;
import no.samtale.contacts.ProvenAddresses.Holder;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.outgoing.Peers;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who has sent what a channel took in. Where the channel proves the address, that is the person who has proved it before;
 * everybody else is somebody new, as a claimed address opens nothing.
 */
@Component
class IncomingSenders {
    private final ProvenAddresses addresses;
    private final CreateContact contacts;
    private final CustomerNumbers kept;
    private final Peers peers;
    private final Vault vault;

    IncomingSenders(ProvenAddresses addresses, CreateContact contacts, CustomerNumbers kept, Peers peers, Vault vault) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.kept = kept;
        this.peers = peers;
        this.vault = vault;
    }

    /** Whether the conversation is held with the address that the message comes from. */
    boolean isHeldWith(AccessibleConversation conversation, IncomingMessage incoming) {
        return peers.identity(conversation.account(), conversation.id())
                .filter(identity -> addresses.is(conversation.account(), identity, incoming.kind(), incoming.address()))
                .isPresent();
    }

    /** The sender of a message that begins a conversation; makes its key, and the sender's if they are new. */
    Sender of(AccountId account, IncomingMessage incoming, ConversationId conversation) {
        Optional<Holder> known =
                incoming.proven() ? addresses.holder(account, incoming.kind(), incoming.address()) : Optional.empty();
        List<KeyScope> scopes = new ArrayList<>(List.of(KeyScope.of(account, conversation)));
        ContactId newcomer = ContactId.random();
        if (known.isEmpty()) {
            scopes.add(KeyScope.of(account, newcomer));
        }
        // Vault first: what main knows always has its key.
        vault.create(scopes);
        return known.map(holder -> new Sender(account, incoming, holder, null, null))
                .orElseGet(() -> new Sender(
                        account,
                        incoming,
                        null,
                        contacts.prepare(
                                account, newcomer, incoming.language(), Claims.of(incoming.name(), null, null)),
                        addresses.prepare(account, newcomer, incoming.kind(), incoming.address(), incoming.proven())));
    }

    /** A sender, who may still have to be stored. */
    final class Sender {
        private final AccountId account;
        private final IncomingMessage incoming;
        private final CreateContact.@Nullable Prepared contact;
        private final ProvenAddresses.@Nullable Prepared address;
        private @Nullable Holder holder;

        private Sender(
                AccountId account,
                IncomingMessage incoming,
                @Nullable Holder holder,
                CreateContact.@Nullable Prepared contact,
                ProvenAddresses.@Nullable Prepared address) {
            this.account = account;
            this.incoming = incoming;
            this.holder = holder;
            this.contact = contact;
            this.address = address;
        }

        /** Whose the conversation is, within its transaction. */
        ContactId stored() {
            Holder theirs = holder;
            if (theirs != null) {
                return stillThere(theirs);
            }
            // Of two first messages of one person in the same moment the later is the earlier's contact's too.
            Optional<Holder> meanwhile = incoming.proven()
                    ? addresses.holderFromNowOn(account, incoming.kind(), incoming.address())
                    : Optional.empty();
            if (meanwhile.isPresent()) {
                holder = meanwhile.get();
                return stillThere(meanwhile.get());
            }
            if (contact == null || address == null) {
                throw new IllegalStateException("a sender is known or new");
            }
            contact.store();
            address.store();
            holder = address.holder();
            return contact.id();
        }

        /** Erased since they were found: the next try meets a stranger. */
        private ContactId stillThere(Holder found) {
            if (!kept.keep(account, found.contact())) {
                throw new Problem(ProblemCode.UNAVAILABLE);
            }
            return found.contact();
        }

        /** Pins the conversation to the address, after it is stored. */
        void pin(ConversationId conversation) {
            Holder theirs = holder;
            if (theirs == null) {
                throw new IllegalStateException("stored first");
            }
            peers.pin(account, conversation, theirs.identity());
        }
    }
}
