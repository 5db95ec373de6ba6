package no.samtale.contacts.links;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Links as personal data: with either of its contacts, however that goes, a link goes too. */
@Component
@Order(20)
class ContactLinkData implements PersonalDataHolder {
    private final ContactLinkStore store;

    ContactLinkData(ContactLinkStore store) {
        this.store = store;
    }

    /** None of its own: nothing here is sealed. */
    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        store.remove(account, Scopes.contacts(scopes));
    }
}
