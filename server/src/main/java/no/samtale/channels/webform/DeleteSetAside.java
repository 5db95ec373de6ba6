package no.samtale.channels.webform;

import java.util.Set;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.holds.Holds;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Deletes a form that was set aside, with whoever came with it: they have nothing else here. */
@Component
class DeleteSetAside {
    private final SetAsideStore store;
    private final CustomerNumbers kept;
    private final Holds holds;
    private final EraseScopes erase;
    private final AccountTransactions transactions;
    private final AuditTrail trail;

    DeleteSetAside(
            SetAsideStore store,
            CustomerNumbers kept,
            Holds holds,
            EraseScopes erase,
            AccountTransactions transactions,
            AuditTrail trail) {
        this.store = store;
        this.kept = kept;
        this.holds = holds;
        this.erase = erase;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** @throws Problem not_found if there is none; legal_hold while it may be needed for a claim */
    void delete(AccountId account, UUID submission, AuditActor by) {
        transactions.run(account, () -> {
            SetAsideStore.Row row =
                    store.find(account, submission).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            // Held, so that nobody else decides meanwhile.
            if (!kept.keep(account, row.contact())) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            if (holds.stands(account, row.contact())) {
                throw new Problem(ProblemCode.LEGAL_HOLD);
            }
            store.remove(account, submission);
            erase.erase(account, Set.of(KeyScope.of(account, row.contact())));
            trail.note(
                    account,
                    by,
                    AuditAction.SET_ASIDE_DELETED,
                    AuditedThing.of(AuditedThing.Kind.SET_ASIDE_FORM, submission));
        });
    }
}
