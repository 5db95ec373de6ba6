package no.samtale.channels.email;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.erasure.ErasedElsewhere;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Mailboxes in which mails of an erased person lie until they are deleted there. */
@Component
class MailErasures implements ErasedElsewhere {
    private final DealtWithStore store;
    private final AccountTransactions transactions;
    private final Clock clock;

    MailErasures(DealtWithStore store, AccountTransactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void note(AccountId account, UUID erasure, Set<KeyScope> scopes) {
        store.noteErasure(account, erasure, Scopes.conversations(scopes), clock.instant());
    }

    @Override
    public List<Place> places(AccountId account, UUID erasure) {
        return transactions.call(account, () -> store.erasedFrom(account, erasure));
    }
}
