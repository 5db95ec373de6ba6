package no.samtale.privacy.erasure;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.holds.Holds;
import no.samtale.privacy.recipients.TellRecipients;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.ErasureLedger;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Erases a contact and all that is kept of it (GDPR Art. 17(1)). */
@Component
public class EraseContact {
    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final ErasureLedger ledger;
    private final FinishErasure finish;
    private final ErasureReceiptStore receipts;
    private final AuditTrail trail;
    private final TellRecipients tell;
    private final ToldOfErasure told;
    private final Holds holds;

    EraseContact(
            AccountTransactions transactions,
            PersonalDataHolders holders,
            ErasureLedger ledger,
            FinishErasure finish,
            ErasureReceiptStore receipts,
            AuditTrail trail,
            TellRecipients tell,
            ToldOfErasure told,
            Holds holds) {
        this.transactions = transactions;
        this.holders = holders;
        this.ledger = ledger;
        this.finish = finish;
        this.receipts = receipts;
        this.trail = trail;
        this.tell = tell;
        this.told = told;
        this.holds = holds;
    }

    /**
     * Destroys the keys, then deletes the rows. From the first on nothing can be read any more; if the second fails it is
     * done by the job or the next start, as the ledger tells.
     *
     * @param erasure made by the caller: asked for again, the same receipt is answered
     * @param by who asked for it: what remains in the audit trail, with the erasure's id and without the person's
     * @throws Problem not_found if there is no such contact; legal_hold while one stands; id_reused if the id stands for another's erasure
     */
    public ErasureReceipt erase(AccountId account, ContactId contact, UUID erasure, AuditActor by) {
        if (holds.stands(account, contact)) {
            throw new Problem(ProblemCode.LEGAL_HOLD);
        }
        openTasks(account, contact, erasure);
        ErasureReceipt receipt = destroy(account, contact, erasure, by);
        return receipt.telling(told.of(account, erasure));
    }

    /** Before the keys are gone, and for good: what finds the person is known only now. */
    private void openTasks(AccountId account, ContactId contact, UUID erasure) {
        transactions.run(account, () -> {
            if (receipts.find(account, erasure).isEmpty()) {
                tell.erasing(account, contact, erasure);
            }
        });
    }

    private ErasureReceipt destroy(AccountId account, ContactId contact, UUID erasure, AuditActor by) {
        return transactions.call(account, () -> {
            Set<KeyScope> scopes = holders.scopes(account, contact);
            Optional<ErasureReceipt> done = receipts.find(account, erasure);
            if (done.isPresent()) {
                return done.filter(receipt -> scopes.isEmpty()).orElseThrow(() -> new Problem(ProblemCode.ID_REUSED));
            }
            if (scopes.isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            if (holds.stands(account, contact)) {
                throw new Problem(ProblemCode.LEGAL_HOLD);
            }
            ErasureReceipt receipt = finish.finish(ledger.erase(account, erasure, scopes));
            trail.note(account, by, AuditAction.CONTACT_ERASED, AuditedThing.of(AuditedThing.Kind.ERASURE, erasure));
            return receipt;
        });
    }
}
