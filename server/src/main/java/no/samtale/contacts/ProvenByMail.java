package no.samtale.contacts;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.announcements.ProvenPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts with an e-mail address that they have shown to hold. */
@Component
class ProvenByMail implements ProvenPeople {
    private final ContactStore store;

    ProvenByMail(ContactStore store) {
        this.store = store;
    }

    @Override
    public List<ContactId> behind(AccountId account, @Nullable ContactId last, int limit) {
        return store.withStanding(account, IdentityKind.EMAIL, Standing.VERIFIED, last, limit);
    }
}
