package no.samtale.privacy.erasure;

import java.util.Map;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import no.samtale.vault.LedgerEntry;
import org.springframework.stereotype.Component;

/** What follows when the keys are gone: the rows, a look whether any is left, the receipt. In the caller's transaction. */
@Component
class FinishErasure {
    private final PersonalDataHolders holders;
    private final RowsLeft rowsLeft;
    private final ErasureReceiptStore receipts;

    FinishErasure(PersonalDataHolders holders, RowsLeft rowsLeft, ErasureReceiptStore receipts) {
        this.holders = holders;
        this.rowsLeft = rowsLeft;
        this.receipts = receipts;
    }

    /**
     * Deletes what the entry's keys sealed. Doing it again changes nothing.
     *
     * @throws IllegalStateException if rows are left: then nothing is deleted, and it is tried again
     */
    ErasureReceipt finish(LedgerEntry entry) {
        AccountId account = entry.account();
        Set<KeyScope> scopes = Set.copyOf(entry.scopes());
        holders.erase(account, scopes);
        Map<String, Long> left = rowsLeft.of(account, scopes);
        if (!left.isEmpty()) {
            throw new IllegalStateException("An erasure has left rows behind: " + left);
        }
        int conversations = (int) scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONVERSATION)
                .count();
        ErasureReceipt receipt = new ErasureReceipt(entry.erasure(), entry.position(), conversations, entry.at());
        receipts.add(account, receipt);
        return receipt;
    }
}
