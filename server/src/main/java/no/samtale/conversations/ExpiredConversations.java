package no.samtale.conversations;

import java.util.List;
import java.util.Set;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.requests.SubjectRequests;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/**
 * Conversations that ended long ago go whole: dialogue, notes and course lie under one key. With its last conversation goes
 * a contact. Who asked for their rights by letter or telephone and never had one goes as long after the answer.
 */
@Component
class ExpiredConversations implements Expiring {
    private final ConversationErasureStore store;
    private final EraseScopes erase;
    private final SubjectRequests requests;
    private final CustomerNumbers customers;

    ExpiredConversations(
            ConversationErasureStore store, EraseScopes erase, SubjectRequests requests, CustomerNumbers customers) {
        this.customers = customers;
        this.requests = requests;
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
            withNoOther(account, ended).forEach(contact -> scopes.add(KeyScope.of(account, contact)));
            erase.erase(account, scopes);
        }
        if (ended.size() < expiry.limit()) {
            Set<KeyScope> askers = new java.util.HashSet<>();
            askers(account, expiry).stream()
                    .limit(expiry.limit() - ended.size())
                    .forEach(contact -> askers.add(KeyScope.of(account, contact)));
            if (!askers.isEmpty()) {
                erase.erase(account, askers);
            }
            return ended.size() + askers.size();
        }
        return ended.size();
    }

    /** Held first: a customer who is known may begin another conversation just now. */
    private List<ContactId> withNoOther(AccountId account, List<ConversationId> ended) {
        store.contactsOfNoOther(account, ended).forEach(contact -> customers.keep(account, contact));
        return store.contactsOfNoOther(account, ended);
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.countEnded(account, expiry) + askers(account, expiry).size();
    }

    /** Who were answered before and have no conversation that would carry them away with it. */
    private List<ContactId> askers(AccountId account, Expiry expiry) {
        Set<ContactId> done = new java.util.HashSet<>(requests.done(account, expiry.before()));
        done.removeAll(expiry.spared());
        return done.isEmpty() ? List.of() : store.withoutAny(account, done);
    }
}
