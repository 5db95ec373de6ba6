package no.samtale.privacy.consent;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.caches.BriefCache;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeChanges;
import no.samtale.privacy.subjects.LinkedContacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What people chose last. Remembered briefly, as it is asked with every use of the data; here a change counts at once. Of
 * contacts that are one person a no goes for all of them, until they say something later; a yes goes for the one that it was
 * given as, whose words it answered.
 */
@Component
class StandingChoices {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final AccountTransactions transactions;
    private final ConsentStore store;
    private final NoticeChanges notices;
    private final LinkedContacts linked;
    private final BriefCache<Key, Optional<Choice>> remembered;

    StandingChoices(
            AccountTransactions transactions,
            ConsentStore store,
            NoticeChanges notices,
            LinkedContacts linked,
            Clock clock) {
        this.linked = linked;
        this.transactions = transactions;
        this.store = store;
        this.notices = notices;
        this.remembered = new BriefCache<>(clock, REMEMBERED, MOST);
    }

    private record Key(AccountId account, ContactId contact, Purpose purpose) {}

    Optional<Choice> of(AccountId account, ContactId contact, Purpose purpose) {
        return remembered.get(new Key(account, contact, purpose), key -> transactions
                .call(account, () -> latest(account, contact, purpose))
                .filter(latest -> stillCovers(account, purpose, latest))
                .map(ConsentStore.Latest::choice));
    }

    private Optional<ConsentStore.Latest> latest(AccountId account, ContactId contact, Purpose purpose) {
        return linked.groupOf(account, contact).stream()
                .flatMap(each -> store
                        .latest(account, each, purpose)
                        .filter(latest ->
                                each.equals(contact) || latest.choice().ends())
                        .stream())
                .max(Comparator.comparing(ConsentStore.Latest::at));
    }

    /** A yes to less is no yes to more: one that was given under a notice that has widened since is asked for anew (P38). */
    private boolean stillCovers(AccountId account, Purpose purpose, ConsentStore.Latest latest) {
        return latest.choice() != Choice.GIVEN
                || notices.since(account, latest.noticeVersion())
                        .filter(since -> since.widenedPurposes().contains(purpose.id()))
                        .isEmpty();
    }

    /** A choice is being changed in the transaction that is open: read anew in it, and when it is over, however it ends. */
    void changed(AccountId account, ContactId contact, Purpose purpose) {
        List<Key> keys = linked.groupOf(account, contact).stream()
                .map(each -> new Key(account, each, purpose))
                .toList();
        keys.forEach(remembered::forget);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                keys.forEach(remembered::forget);
            }
        });
    }
}
