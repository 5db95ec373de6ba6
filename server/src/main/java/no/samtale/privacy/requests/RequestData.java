package no.samtale.privacy.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Requests as personal data. They lie under the contact's own key; when it is destroyed the ids and texts go, and what
 * remains is that somebody asked for something and when it was answered: so the company can show that it keeps the law
 * (GDPR Art. 5(2)) without knowing for whom.
 */
@Component
@Order(20)
class RequestData implements PersonalDataHolder {
    private final SubjectRequestStore store;
    private final RequestStepStore steps;
    private final Clock clock;

    RequestData(SubjectRequestStore store, RequestStepStore steps, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return Set.of();
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        List<UUID> contacts = of(scopes, KeyScope.Kind.CONTACT);
        steps.forget(account, contacts);
        store.forget(account, contacts, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.forgetConversations(account, of(scopes, KeyScope.Kind.CONVERSATION));
    }

    private static List<UUID> of(Set<KeyScope> scopes, KeyScope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(KeyScope::id)
                .toList();
    }
}
