package no.samtale.contacts.lookups;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Look-ups go with their contact, under whose key they lie. */
@Component
@Order(50)
class LookUpData implements PersonalDataHolder {
    private final LookUpStore store;

    LookUpData(LookUpStore store) {
        this.store = store;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        store.delete(account, Scopes.contacts(scopes));
    }
}
