package no.samtale.conversations;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.stereotype.Component;

/** Tells the vault which conversations there are. */
@Component
class KnownConversations implements KnownScopes {
    private final AccountTransactions transactions;
    private final ConversationStore store;

    KnownConversations(AccountTransactions transactions, ConversationStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.CONVERSATION;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        Set<ConversationId> conversations =
                ids.stream().map(ConversationId::new).collect(Collectors.toSet());
        return transactions.call(account, () -> store.find(account, conversations)).stream()
                .map(conversation -> conversation.id().value())
                .collect(Collectors.toSet());
    }
}
