package no.samtale.visits;

import java.util.HashSet;
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

/** What was collected of visits, as personal data. It refers to conversations, and goes before them. */
@Component
@Order(20)
class VisitData implements PersonalDataHolder {
    private final TrailScopeStore store;
    private final Vault vault;

    VisitData(TrailScopeStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return scopes(account, store.ofContact(account, contact));
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        Set<UUID> trails = new HashSet<>(ids(scopes, KeyScope.Kind.TRAIL));
        Set<UUID> more =
                new HashSet<>(store.naming(account, "conversation_id", ids(scopes, KeyScope.Kind.CONVERSATION)));
        more.addAll(store.naming(account, "contact_id", ids(scopes, KeyScope.Kind.CONTACT)));
        more.removeAll(trails);
        if (!more.isEmpty()) {
            // A conversation that ends by the clock names no trails: their keys go with it.
            vault.destroy(scopes(account, more));
        }
        trails.addAll(more);
        store.delete(account, trails);
    }

    static Set<KeyScope> scopes(AccountId account, Set<UUID> trails) {
        return trails.stream()
                .map(trail -> new KeyScope(account, KeyScope.Kind.TRAIL, trail))
                .collect(Collectors.toSet());
    }

    private static List<UUID> ids(Set<KeyScope> scopes, KeyScope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(KeyScope::id)
                .toList();
    }
}
