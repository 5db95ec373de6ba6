package no.samtale.privacy.mails;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mails that wait, as personal data. */
@Component
@Order(20)
class MailData implements PersonalDataHolder {
    private final MailOutboxStore store;

    MailData(MailOutboxStore store) {
        this.store = store;
    }

    /** None of its own: a mail is sealed under the contact's. */
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
        store.removeOf(account, contacts);
    }
}
