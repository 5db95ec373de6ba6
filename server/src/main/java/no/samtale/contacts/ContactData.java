package no.samtale.contacts;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contacts as personal data. What others keep of a contact refers to it, so it goes last. */
@Component
@Order(100)
class ContactData implements PersonalDataHolder {
    private final ContactStore store;

    ContactData(ContactStore store) {
        this.store = store;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return store.lock(account, contact) ? Set.of(KeyScope.of(account, contact)) : Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        store.delete(account, Scopes.contacts(scopes));
    }
}
