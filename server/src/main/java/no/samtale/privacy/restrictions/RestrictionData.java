package no.samtale.privacy.restrictions;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That somebody has restricted what is kept of them is personal data too. It lies under the contact's scope. */
@Component
@Order(20)
class RestrictionData implements PersonalDataHolder {
    private final RestrictionStore store;

    RestrictionData(RestrictionStore store) {
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
