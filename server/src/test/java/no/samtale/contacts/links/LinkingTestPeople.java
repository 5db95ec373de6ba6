package no.samtale.contacts.links;

import java.util.List;
import no.samtale.contacts.Claims;
import no.samtale.contacts.CreateContact;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.portal.ContactAddresses;
import no.samtale.vault.Address;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.context.ApplicationContext;

/** Contacts with an address each, proved or only claimed, and links between them. */
public final class LinkingTestPeople {
    private final ApplicationContext context;
    private final AccountId account;

    public LinkingTestPeople(ApplicationContext context, AccountId account) {
        this.context = context;
        this.account = account;
    }

    /** Somebody who says that this is their address. */
    public ContactId claiming(String email) {
        ContactId contact = ContactId.random();
        context.getBean(Vault.class).create(List.of(KeyScope.of(account, contact)));
        CreateContact.Prepared prepared = context.getBean(CreateContact.class)
                .prepare(account, contact, "nb", Claims.of("Nora Nilsen", email, null));
        context.getBean(AccountTransactions.class).run(account, prepared::store);
        return contact;
    }

    /** Somebody who has shown that this is their address. */
    public ContactId proving(String email) {
        ContactId contact = claiming(email);
        verify(contact, email);
        return contact;
    }

    public void verify(ContactId contact, String email) {
        context.getBean(AccountTransactions.class).run(account, () -> context.getBean(ContactAddresses.class)
                .verified(account, List.of(contact), Address.email(email)));
    }

    /** As if the contact's person had typed the code that this address was sent. */
    public LinkByProof.Outcome prove(ContactId contact, String email) {
        return context.getBean(LinkByProof.class).proved(account, List.of(contact), Address.email(email), LinkWay.CODE);
    }
}
