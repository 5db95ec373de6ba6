package no.samtale.privacy.archive;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The archive as personal data: an erasure takes away what leads to the person, and leaves what a law demands. */
@Component
@Order(30)
class ArchiveData implements PersonalDataHolder, KnownScopes {
    private final AccountTransactions transactions;
    private final ArchiveStore store;

    ArchiveData(AccountTransactions transactions, ArchiveStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** None that an erasure destroys. */
    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public Set<KeyScope> keptByLaw(AccountId account, ContactId contact) {
        return store.about(account, List.of(contact)).stream()
                .map(row -> ArchiveTexts.scope(account, row.entry().id()))
                .collect(Collectors.toSet());
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        store.forgetContacts(account, Scopes.contacts(scopes));
        store.forgetConversations(account, Scopes.conversations(scopes));
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.ARCHIVE;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        return transactions.call(account, () -> store.known(account, ids));
    }
}
