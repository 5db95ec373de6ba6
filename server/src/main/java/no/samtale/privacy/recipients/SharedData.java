package no.samtale.privacy.recipients;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Who has had a person's data (GDPR Art. 15(1)(c)). */
@Component
public class SharedData {
    private final AccountTransactions transactions;
    private final SharingStore store;

    SharedData(AccountTransactions transactions, SharingStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** What was sent about a contact, the newest first. */
    public List<SharedDatum> of(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.of(account, contact));
    }
}
