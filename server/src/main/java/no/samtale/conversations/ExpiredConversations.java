package no.samtale.conversations;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/**
 * Conversations that ended long ago go whole: dialogue, notes and course lie under one key. With its last conversation goes
 * a contact.
 */
@Component
class ExpiredConversations implements Expiring {
    private final ConversationErasureStore store;
    private final EraseScopes erase;

    ExpiredConversations(ConversationErasureStore store, EraseScopes erase) {
        this.store = store;
        this.erase = erase;
    }

    @Override
    public String category() {
        return "dialogue";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        var ended = store.lockEnded(account, expiry);
        if (!ended.isEmpty()) {
            Set<KeyScope> scopes = new java.util.HashSet<>();
            ended.forEach(conversation -> scopes.add(KeyScope.of(account, conversation)));
            store.contactsOfNoOther(account, ended).forEach(contact -> scopes.add(KeyScope.of(account, contact)));
            erase.erase(account, scopes);
        }
        return ended.size();
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.countEnded(account, expiry);
    }
}
