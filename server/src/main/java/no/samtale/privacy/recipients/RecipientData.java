package no.samtale.privacy.recipients;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who has had a person's data and is to be told of it, as personal data of that person. */
@Component
@Order(20)
class RecipientData implements PersonalDataHolder {
    private final SharingStore sharing;
    private final RecipientTaskStore tasks;
    private final Vault vault;

    RecipientData(SharingStore sharing, RecipientTaskStore tasks, Vault vault) {
        this.sharing = sharing;
        this.tasks = tasks;
        this.vault = vault;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return tasks.about(account, List.of(contact.value())).stream()
                .map(task -> TaskCells.scope(account, task))
                .collect(Collectors.toSet());
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        List<UUID> contacts = scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONTACT)
                .map(KeyScope::id)
                .toList();
        // Retention names the contact alone, so the keys of its tasks are still there.
        vault.destroy(tasks.about(account, contacts).stream()
                .map(task -> TaskCells.scope(account, task))
                .toList());
        tasks.delete(account, contacts);
        sharing.delete(account, contacts);
    }
}
