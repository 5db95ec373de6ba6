package no.samtale.privacy.consent;

import java.util.List;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Choices as personal data: they lie under the contact's own key and go with it. */
@Component
@Order(30)
class ConsentData implements PersonalDataHolder {
    private final ConsentStore records;
    private final WithdrawalLinkStore links;

    ConsentData(ConsentStore records, WithdrawalLinkStore links) {
        this.records = records;
        this.links = links;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        List<ContactId> contacts = scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONTACT)
                .map(scope -> new ContactId(scope.id()))
                .toList();
        records.delete(account, contacts);
        links.delete(account, contacts);
    }
}
