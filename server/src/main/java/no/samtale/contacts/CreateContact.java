package no.samtale.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.samtale.contacts.customers.VouchedCustomer;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.Purpose;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates the provisional contact of somebody who writes for the first time. Always a new one: a claimed address is no
 * reason to take it for a contact that there is.
 */
@Component
public class CreateContact {
    private final Vault vault;
    private final IdentityIndex index;
    private final ContactStore store;
    private final Clock clock;

    CreateContact(Vault vault, IdentityIndex index, ContactStore store, Clock clock) {
        this.vault = vault;
        this.index = index;
        this.store = store;
        this.clock = clock;
    }

    /** As {@link #prepare(AccountId, ContactId, String, Claims, VouchedCustomer)}, of somebody whom nobody vouches for. */
    public Prepared prepare(AccountId account, ContactId contact, String language, Claims claims) {
        return prepare(account, contact, language, claims, null);
    }

    /**
     * Seals what is claimed, notes the addresses in the identity index, and gives back what is still to be stored. The
     * caller has made the contact's key scope, together with the conversation's; as always the vault comes first, so this
     * is called before the transaction is opened. What is never stored is swept from the vault.
     *
     * @param contact a new id
     * @param language that the person reads, {@code nb} or {@code en}
     * @param customer what the company's site vouches for, if it does
     */
    public Prepared prepare(
            AccountId account, ContactId contact, String language, Claims claims, @Nullable VouchedCustomer customer) {
        Instant now = clock.instant();
        KeyScope scope = KeyScope.of(account, contact);
        ScreenedText name = claims.name();
        byte @Nullable [] sealedName =
                name == null ? null : name.seal(Purpose.DELIVER, vault, scope, ContactCells.name(contact));
        List<IdentityRow> identities = new ArrayList<>();
        Standing email = customer != null && customer.vouchesFor(claims.email()) ? Standing.VERIFIED : Standing.CLAIMED;
        add(account, contact, IdentityKind.EMAIL, claims.email(), email, identities);
        add(account, contact, IdentityKind.PHONE, claims.phone(), Standing.CLAIMED, identities);
        if (customer != null) {
            add(account, contact, IdentityKind.CUSTOMER, customer.number(), Standing.VERIFIED, identities);
        }
        return new Prepared(account, new ContactRow(contact, sealedName, language, now), identities);
    }

    private void add(
            AccountId account,
            ContactId contact,
            IdentityKind kind,
            @Nullable String address,
            Standing standing,
            List<IdentityRow> identities) {
        if (address == null) {
            return;
        }
        index.add(account, contact, kind.normal(address));
        var identity = Ids.timeOrdered();
        byte[] sealedAddress =
                vault.seal(Purpose.DELIVER, KeyScope.of(account, contact), ContactCells.address(identity), address);
        identities.add(new IdentityRow(identity, contact, kind, sealedAddress, standing));
    }

    /** A contact that is sealed and has only to be stored. */
    public final class Prepared {
        private final AccountId account;
        private final ContactRow contact;
        private final List<IdentityRow> identities;

        Prepared(AccountId account, ContactRow contact, List<IdentityRow> identities) {
            this.account = account;
            this.contact = contact;
            this.identities = List.copyOf(identities);
        }

        public ContactId id() {
            return contact.id();
        }

        /** Stores it, in the caller's account transaction. */
        public void store() {
            store.insert(account, contact);
            identities.forEach(identity -> store.insert(account, identity, contact.createdAt()));
        }
    }
}
