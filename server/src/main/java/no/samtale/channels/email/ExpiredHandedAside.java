package no.samtale.channels.email;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Mails that were handed in and that nobody has done anything about go with who stands for their senders. */
@Component
class ExpiredHandedAside implements Expiring {
    private final HandedInStore store;
    private final EraseScopes erase;

    ExpiredHandedAside(HandedInStore store, EraseScopes erase) {
        this.store = store;
        this.erase = erase;
    }

    @Override
    public String category() {
        return "set-aside-mails";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        List<ContactId> old = store.lockOld(account, expiry);
        Set<KeyScope> scopes =
                old.stream().map(contact -> KeyScope.of(account, contact)).collect(Collectors.toSet());
        if (!scopes.isEmpty()) {
            erase.erase(account, scopes);
        }
        return old.size();
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.countOld(account, expiry);
    }
}
