package no.samtale.privacy.portal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits to the portal as personal data. Whoever is erased is out of the portal with the same commit. */
@Component
@Order(20)
class PortalData implements PersonalDataHolder {
    private final PortalSessionStore sessions;
    private final PortalHandoffStore handoffs;
    private final PortalCodeStore codes;

    PortalData(PortalSessionStore sessions, PortalHandoffStore handoffs, PortalCodeStore codes) {
        this.sessions = sessions;
        this.handoffs = handoffs;
        this.codes = codes;
    }

    /** None of its own: nothing here is sealed. */
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
        sessions.removeOf(account, contacts);
        handoffs.removeOf(account, contacts);
        codes.removeOf(account, contacts);
    }
}
