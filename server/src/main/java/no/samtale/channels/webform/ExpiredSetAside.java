package no.samtale.channels.webform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Forms that nobody has let through go with whoever came with them: they have nothing else here. */
@Component
class ExpiredSetAside implements Expiring {
    private final SetAsideStore store;
    private final EraseScopes erase;

    ExpiredSetAside(SetAsideStore store, EraseScopes erase) {
        this.store = store;
        this.erase = erase;
    }

    @Override
    public String category() {
        return "set-aside-forms";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        List<ContactId> old = store.lockOld(account, expiry);
        if (!old.isEmpty()) {
            Set<KeyScope> scopes = new HashSet<>();
            old.forEach(contact -> scopes.add(KeyScope.of(account, contact)));
            erase.erase(account, scopes);
        }
        return old.size();
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.countOld(account, expiry);
    }
}
