package no.samtale.conversations;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.privacy.subjects.PersonalDataHolder;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Conversations as personal data: dialogue, notes, receipts, tokens. */
@Component
@Order(50)
class ConversationData implements PersonalDataHolder {
    private final ConversationErasureStore store;
    private final RecentMessages recent;
    private final Hints hints;

    ConversationData(ConversationErasureStore store, RecentMessages recent, Hints hints) {
        this.store = store;
        this.recent = recent;
        this.hints = hints;
    }

    @Override
    public Set<KeyScope> scopes(AccountId account, ContactId contact) {
        return store.lock(account, contact).stream()
                .map(conversation -> KeyScope.of(account, conversation))
                .collect(Collectors.toSet());
    }

    @Override
    public void erase(AccountId account, Set<KeyScope> scopes) {
        List<ConversationId> conversations = Scopes.conversations(scopes);
        List<TeamId> queues = store.waitingFor(account, conversations);
        store.delete(account, conversations);
        tell(account, conversations, queues, conversation -> new Hint.Erased(account, conversation));
    }

    @Override
    public void restrict(AccountId account, Set<KeyScope> scopes, boolean restricted) {
        List<ConversationId> conversations = Scopes.conversations(scopes);
        store.restrict(account, conversations, restricted);
        List<TeamId> queues = store.waitingFor(account, conversations);
        tell(
                account,
                conversations,
                queues,
                conversation -> restricted
                        ? new Hint.Restricted(account, conversation)
                        : new Hint.Changed(account, conversation));
    }

    private void tell(
            AccountId account,
            List<ConversationId> conversations,
            List<TeamId> queues,
            Function<ConversationId, Hint> hint) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                conversations.forEach(conversation -> {
                    recent.forget(account, conversation);
                    hints.give(hint.apply(conversation));
                });
                queues.forEach(team -> hints.give(new Hint.QueueMoved(account, team)));
            }
        });
    }
}
