package no.samtale.visits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.consent.ScopeOwner;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.stereotype.Component;

/** Whose trails are. A trail never changes hands, so what was read once is remembered; ids only. */
@Component
class TrailOwner implements ScopeOwner, KnownScopes {
    private static final int MOST = 10_000;

    private final AccountTransactions transactions;
    private final TrailScopeStore store;
    private final Cache<KeyScope, ContactId> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    TrailOwner(AccountTransactions transactions, TrailScopeStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.TRAIL;
    }

    /** A trail that is being made: sealed first, and stored only then. */
    void begins(KeyScope trail, ContactId contact) {
        remembered.put(trail, contact);
    }

    @Override
    public Optional<ContactId> owner(KeyScope scope) {
        ContactId known = remembered.getIfPresent(scope);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ContactId> found =
                transactions.call(scope.account(), () -> store.contact(scope.account(), scope.id()));
        found.ifPresent(contact -> remembered.put(scope, contact));
        return found;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        return transactions.call(account, () -> store.known(account, ids));
    }
}
