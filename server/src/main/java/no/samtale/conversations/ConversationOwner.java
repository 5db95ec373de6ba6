package no.samtale.conversations;

import java.util.Optional;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.consent.ScopeOwner;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Whose conversations are. */
@Component
class ConversationOwner implements ScopeOwner {
    private final AccountTransactions transactions;
    private final ConversationStore store;

    ConversationOwner(AccountTransactions transactions, ConversationStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.CONVERSATION;
    }

    @Override
    public Optional<ContactId> owner(KeyScope scope) {
        return transactions.call(scope.account(), () -> store.find(scope.account(), new ConversationId(scope.id()))
                .map(Conversation::contact));
    }
}
