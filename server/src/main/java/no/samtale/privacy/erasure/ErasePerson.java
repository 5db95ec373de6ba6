package no.samtale.privacy.erasure;

import java.util.List;
import java.util.UUID;
import no.samtale.audit.AuditActor;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.holds.Holds;
import no.samtale.privacy.subjects.LinkedContacts;
import org.springframework.stereotype.Component;

/**
 * Erases a contact and all that are linked with it, as they are one person: each by an erasure of its own, with its entry in
 * the ledger and its receipt. The farthest goes first, so that one that fails is found again from the contact.
 */
@Component
public class ErasePerson {
    private final AccountTransactions transactions;
    private final LinkedContacts linked;
    private final LinkedErasures erasures;
    private final ErasureReceiptStore receipts;
    private final EraseContact erase;
    private final Holds holds;

    ErasePerson(
            AccountTransactions transactions,
            LinkedContacts linked,
            LinkedErasures erasures,
            ErasureReceiptStore receipts,
            EraseContact erase,
            Holds holds) {
        this.transactions = transactions;
        this.linked = linked;
        this.erasures = erasures;
        this.receipts = receipts;
        this.erase = erase;
        this.holds = holds;
    }

    /**
     * Erases all of it.
     *
     * @param erasure made by the caller: asked for again, it goes on where it stopped, and the same receipt is answered
     * @return the contact's own receipt, with those of the others in it
     * @throws Problem as {@link EraseContact#erase}; legal_hold, with nothing erased, while one stands on any of them
     */
    public ErasureReceipt erase(AccountId account, ContactId contact, UUID erasure, AuditActor by) {
        if (transactions.call(account, () -> receipts.find(account, erasure)).isEmpty()) {
            eraseLinked(account, contact, erasure, by);
        }
        ErasureReceipt own = erase.erase(account, contact, erasure, by);
        return own.with(transactions.call(account, () -> erasures.of(account, erasure)));
    }

    private void eraseLinked(AccountId account, ContactId contact, UUID erasure, AuditActor by) {
        List<ContactId> group = linked.groupOf(account, contact);
        if (group.stream().anyMatch(each -> holds.stands(account, each))) {
            throw new Problem(ProblemCode.LEGAL_HOLD);
        }
        for (ContactId each : group.reversed()) {
            if (!each.equals(contact)) {
                UUID next = transactions.call(account, () -> erasures.next(account, erasure));
                erase.erase(account, each, next, by);
            }
        }
    }
}
