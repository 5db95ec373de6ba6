package no.samtale.privacy.announcements;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was told of which version, as personal data. */
@Component
@Order(30)
class ToldData implements PersonalDataHolder {
    private final AnnouncementStore store;

    ToldData(AnnouncementStore store) {
        this.store = store;
    }

    /** None of its own: nothing is sealed. */
    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        Set<UUID> contacts = scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONTACT)
                .map(KeyScope::id)
                .collect(Collectors.toSet());
        store.erase(account, contacts);
    }
}
