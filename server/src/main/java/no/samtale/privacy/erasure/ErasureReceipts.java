package no.samtale.privacy.erasure;

import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Receipts of erasures that were done. They name nobody. */
@Component
public class ErasureReceipts {
    private final AccountTransactions transactions;
    private final ErasureReceiptStore store;
    private final ToldOfErasure told;
    private final LinkedErasures linked;

    ErasureReceipts(
            AccountTransactions transactions, ErasureReceiptStore store, ToldOfErasure told, LinkedErasures linked) {
        this.linked = linked;
        this.transactions = transactions;
        this.store = store;
        this.told = told;
    }

    /**
     * The receipt of an erasure, with what its recipients have answered by now and with those of the contacts that went with
     * it; empty if it was not done.
     */
    public Optional<ErasureReceipt> receipt(AccountId account, UUID erasure) {
        return transactions.call(account, () -> store.find(account, erasure)
                .map(receipt -> receipt.telling(told.of(account, erasure)).with(linked.of(account, erasure))));
    }
}
