package no.samtale.contacts.links;

import java.util.List;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/**
 * Takes a contact out of its group: all of its links go, so that those who were linked by way of it are so no more. Nothing
 * else changes, as nothing was copied; a restriction that was taken over stays until somebody ends it.
 */
@Component
public class UnlinkContact {
    private final AccountTransactions transactions;
    private final ContactLinkStore store;
    private final AuditTrail trail;

    UnlinkContact(AccountTransactions transactions, ContactLinkStore store, AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.trail = trail;
    }

    /** Doing it again changes nothing. */
    public void unlink(AccountId account, ContactId contact, AuditActor by) {
        transactions.run(account, () -> {
            List<ContactId> others = store.of(account, List.of(contact)).stream()
                    .map(ContactLink::other)
                    .toList();
            if (store.remove(account, List.of(contact))) {
                trail.note(account, by, AuditAction.CONTACT_UNLINKED, AuditedThing.of(contact));
                others.forEach(other -> trail.note(account, by, AuditAction.CONTACT_UNLINKED, AuditedThing.of(other)));
            }
        });
    }
}
