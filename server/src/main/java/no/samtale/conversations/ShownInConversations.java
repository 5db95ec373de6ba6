package no.samtale.conversations;

import java.util.Collection;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.announcements.ShownVersions;
import org.springframework.stereotype.Component;

/** The version of the notice that people were shown when they last began to talk. */
@Component
class ShownInConversations implements ShownVersions {
    private final ConversationStore store;

    ShownInConversations(ConversationStore store) {
        this.store = store;
    }

    @Override
    public Set<ContactId> shown(AccountId account, Collection<ContactId> contacts, Collection<String> numbers) {
        return store.begunUnder(account, contacts, numbers);
    }
}
