package no.samtale.channels.email;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mails that were handed in and lie aside, as personal data: sealed under their contacts' keys, and gone before their contacts. */
@Component
@Order(40)
class HandedAsideData implements PersonalDataHolder {
    private final HandedInStore store;

    HandedAsideData(HandedInStore store) {
        this.store = store;
    }

    /** None of its own. */
    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        store.removeOf(account, Scopes.contacts(scopes));
    }
}
