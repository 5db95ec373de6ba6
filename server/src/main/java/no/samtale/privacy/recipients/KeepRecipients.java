package no.samtale.privacy.recipients;

import java.time.Clock;
import java.time.LocalDate;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.RecipientId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Records who gets data of a company, and on which terms. */
@Component
public class KeepRecipients {
    private final AccountTransactions transactions;
    private final RecipientStore store;
    private final RecipientRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    KeepRecipients(
            AccountTransactions transactions,
            RecipientStore store,
            RecipientRules rules,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem invalid_field: without an agreement, or a mechanism where one is needed, nobody is a recipient */
    public Recipient record(AccountId account, AuditActor by, RecipientDetails stated) {
        RecipientDetails details = rules.checked(stated, LocalDate.now(clock));
        Recipient recipient = new Recipient(RecipientId.random(), false, details, null);
        transactions.run(account, () -> {
            store.insert(account, recipient, clock.instant());
            note(account, by, recipient.id());
        });
        return recipient;
    }

    /** @throws Problem invalid_field as for a new one; not_found, also if it has ended */
    public Recipient change(AccountId account, AuditActor by, RecipientId id, RecipientDetails stated) {
        RecipientDetails details = rules.checked(stated, LocalDate.now(clock));
        Recipient recipient = new Recipient(id, false, details, null);
        transactions.run(account, () -> {
            requireFound(store.update(account, recipient));
            note(account, by, id);
        });
        return recipient;
    }

    /**
     * From now on it gets nothing. It stays known, as somebody who has had data.
     *
     * @throws Problem not_found, also if it has ended before
     */
    public void end(AccountId account, AuditActor by, RecipientId id) {
        transactions.run(account, () -> {
            requireFound(store.end(account, id, clock.instant()));
            note(account, by, id);
        });
    }

    private void note(AccountId account, AuditActor by, RecipientId id) {
        audit.note(
                account, by, AuditAction.RECIPIENT_CHANGED, AuditedThing.of(AuditedThing.Kind.RECIPIENT, id.value()));
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }
}
