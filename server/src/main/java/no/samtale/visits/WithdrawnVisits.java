package no.samtale.visits;

import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.privacy.consent.RestsOnConsent;
import no.samtale.privacy.erasure.EraseScopes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** With the consent goes what was collected under it: pages, device and place, keys first. The conversation goes on. */
@Component
class WithdrawnVisits implements RestsOnConsent {
    private final TrailScopeStore store;
    private final EraseScopes erase;
    private final Hints hints;

    WithdrawnVisits(TrailScopeStore store, EraseScopes erase, Hints hints) {
        this.store = store;
        this.erase = erase;
        this.hints = hints;
    }

    @Override
    public void cancel(AccountId account, ContactId contact, Purpose purpose) {
        if (purpose != Purpose.IMPROVE) {
            return;
        }
        Set<UUID> trails = store.collected(account, contact);
        if (trails.isEmpty()) {
            return;
        }
        Set<ConversationId> shown = store.conversations(account, trails);
        erase.erase(account, VisitData.scopes(account, trails));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shown.forEach(conversation -> hints.give(new Hint.Changed(account, conversation)));
            }
        });
    }
}
