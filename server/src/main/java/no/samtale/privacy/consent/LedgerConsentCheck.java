package no.samtale.privacy.consent;

import java.util.Optional;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.purposes.ConsentCheck;
import no.samtale.vault.KeyScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the gate asks: whether the person whom a scope is about has said yes, or no. Nobody's scope has no consent. */
@Component
class LedgerConsentCheck implements ConsentCheck {
    private final StandingChoices standing;
    private final ObjectProvider<ScopeOwner> owners;

    LedgerConsentCheck(StandingChoices standing, ObjectProvider<ScopeOwner> owners) {
        this.standing = standing;
        this.owners = owners;
    }

    @Override
    public boolean consents(KeyScope scope, Purpose purpose) {
        return latest(scope, purpose).filter(Choice.GIVEN::equals).isPresent();
    }

    @Override
    public boolean objects(KeyScope scope, Purpose purpose) {
        return latest(scope, purpose).filter(Choice.OBJECTED::equals).isPresent();
    }

    private Optional<Choice> latest(KeyScope scope, Purpose purpose) {
        return owner(scope).flatMap(contact -> standing.of(scope.account(), contact, purpose));
    }

    private Optional<ContactId> owner(KeyScope scope) {
        if (scope.kind() == KeyScope.Kind.CONTACT) {
            return Optional.of(new ContactId(scope.id()));
        }
        return owners.stream()
                .filter(owner -> owner.kind() == scope.kind())
                .findFirst()
                .flatMap(owner -> owner.owner(scope));
    }
}
