package no.samtale.privacy.erasure;

import java.util.List;
import java.util.Set;
import no.samtale.privacy.archive.KeptByLaw;
import no.samtale.privacy.subjects.Scopes;
import no.samtale.vault.ErasureLedger;
import no.samtale.vault.KeyScope;
import no.samtale.vault.LedgerEntry;
import org.springframework.stereotype.Component;

/** What follows when the ledger has an entry and the keys are gone: the rows, the receipt. In the caller's transaction. */
@Component
class FinishErasure {
    private final EraseScopes scopes;
    private final ErasureLedger ledger;
    private final ErasureReceiptStore receipts;
    private final KeptByLaw kept;
    private final List<ErasedElsewhere> elsewhere;

    FinishErasure(
            EraseScopes scopes,
            ErasureLedger ledger,
            ErasureReceiptStore receipts,
            KeptByLaw kept,
            List<ErasedElsewhere> elsewhere) {
        this.kept = kept;
        this.elsewhere = List.copyOf(elsewhere);
        this.scopes = scopes;
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /** Deletes what the entry's keys sealed. Doing it again changes nothing. */
    ErasureReceipt finish(LedgerEntry entry) {
        Set<KeyScope> erased = Set.copyOf(entry.scopes());
        // Before the rows: then nothing tells any more whose it was.
        List<KeptByLaw.KeptUnderLaw> stays = kept.of(entry.account(), Scopes.contacts(erased));
        elsewhere.forEach(each -> each.note(entry.account(), entry.erasure(), erased));
        scopes.deleteRows(entry.account(), erased);
        int conversations = (int) erased.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONVERSATION)
                .count();
        ErasureReceipt receipt = new ErasureReceipt(
                entry.erasure(),
                entry.position(),
                conversations,
                entry.at(),
                ledger.unrecoverableFrom(entry),
                stays,
                List.of(),
                List.of());
        receipts.add(entry.account(), receipt);
        return receipt;
    }
}
