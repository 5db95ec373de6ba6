package no.samtale.privacy.recipients;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who has had a person's data, as personal data of that person. */
@Component
@Order(20)
class RecipientData implements PersonalDataHolder {
    private final SharingStore sharing;

    RecipientData(SharingStore sharing) {
        this.sharing = sharing;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        List<UUID> contacts = scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONTACT)
                .map(KeyScope::id)
                .toList();
        sharing.delete(account, contacts);
    }
}
