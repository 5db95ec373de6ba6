package no.samtale.channels.sms;

import java.util.List;
import no.samtale.contacts.Claims;
import no.samtale.contacts.CreateContact;
import no.samtale.contacts.IdentityKind;
import no.samtale.contacts.ProvenAddresses;
import no.samtale.contacts.ProvenAddresses.Holder;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Whose a number is, from the first part of a long SMS on: its words are sealed under that person's key. */
@Component
class SmsSenders {
    private final ProvenAddresses addresses;
    private final CreateContact contacts;
    private final Vault vault;
    private final AccountTransactions transactions;

    SmsSenders(ProvenAddresses addresses, CreateContact contacts, Vault vault, AccountTransactions transactions) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.vault = vault;
        this.transactions = transactions;
    }

    Holder of(AccountId account, String number, String language) {
        return addresses
                .holder(account, IdentityKind.PHONE, number)
                .orElseGet(() -> newcomer(account, number, language));
    }

    private Holder newcomer(AccountId account, String number, String language) {
        ContactId id = ContactId.random();
        // Vault first: what main knows always has its key.
        vault.create(List.of(KeyScope.of(account, id)));
        CreateContact.Prepared contact = contacts.prepare(account, id, language, Claims.NONE);
        ProvenAddresses.Prepared address = addresses.prepare(account, id, IdentityKind.PHONE, number, true);
        return transactions.call(account, () -> addresses
                .holderFromNowOn(account, IdentityKind.PHONE, number)
                .orElseGet(() -> {
                    contact.store();
                    address.store();
                    return address.holder();
                }));
    }
}
