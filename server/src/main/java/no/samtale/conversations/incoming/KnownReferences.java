package no.samtale.conversations.incoming;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Which messages have been begun to be taken in, for channels whose other side gives them no lasting name. */
@Component
public class KnownReferences {
    private final AccountTransactions transactions;
    private final ThreadStore threads;

    KnownReferences(AccountTransactions transactions, ThreadStore threads) {
        this.transactions = transactions;
        this.threads = threads;
    }

    /** Whether a message of one of these names is in a conversation that there is. */
    public boolean hasOne(AccountId account, InboxId inbox, List<String> references) {
        return transactions
                .call(account, () -> threads.find(account, inbox, references))
                .isPresent();
    }
}
