package no.samtale.privacy.holds;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds that were lifted go with their contact; while one stands nothing is erased. */
@Component
@Order(21)
class HoldData implements PersonalDataHolder {
    private final HoldStore store;

    HoldData(HoldStore store) {
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
