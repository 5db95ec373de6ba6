package no.samtale.privacy.disclosures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Withholding;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Disclosures as personal data: with the person goes whom a case was about and what was asked; that there was a case, and
 * who approved it, stays. A case of which a law forbids to tell the person is in no export until its day.
 */
@Component
@Order(30)
class DisclosureData implements PersonalDataHolder, KnownScopes, Withholding {
    private final AccountTransactions transactions;
    private final DisclosureStore store;
    private final DisclosureTexts texts;
    private final Clock clock;

    DisclosureData(AccountTransactions transactions, DisclosureStore store, DisclosureTexts texts, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return store.about(account, List.of(contact.value())).stream()
                .map(id -> DisclosureTexts.scope(account, id))
                .collect(Collectors.toSet());
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        List<UUID> contacts = scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONTACT)
                .map(KeyScope::id)
                .toList();
        // Retention names the contact alone, so the keys of its cases are still there.
        texts.destroy(account, store.about(account, contacts));
        store.forget(account, contacts);
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.DISCLOSURE;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        return transactions.call(account, () -> store.known(account, ids));
    }

    @Override
    public boolean withholds(String table, Map<String, @Nullable Object> row) {
        return table.equals("disclosure")
                && row.get("told_at") == null
                && row.get("tell_on") instanceof java.sql.Date day
                && LocalDate.now(clock).isBefore(day.toLocalDate());
    }
}
