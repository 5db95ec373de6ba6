package no.samtale.privacy.recipients;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who has had a person's data (GDPR Art. 15(1)(c)). */
@Component
public class SharedData {
    private final AccountTransactions transactions;
    private final SharingStore store;

    private final ObjectProvider<SharedElsewhere> elsewhere;

    SharedData(AccountTransactions transactions, SharingStore store, ObjectProvider<SharedElsewhere> elsewhere) {
        this.transactions = transactions;
        this.store = store;
        this.elsewhere = elsewhere;
    }

    /** What was sent or given out about a contact, the newest first; what a law forbids to tell is left out. */
    public List<SharedDatum> of(AccountId account, ContactId contact) {
        Stream<SharedDatum> sent = transactions.call(account, () -> store.of(account, contact)).stream();
        Stream<SharedDatum> given = elsewhere.stream().flatMap(each -> each.of(account, contact).stream());
        return Stream.concat(sent, given)
                .sorted(Comparator.comparing(SharedDatum::at).reversed())
                .toList();
    }
}
