package no.samtale.privacy.restrictions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.recipients.TellRecipients;
import no.samtale.privacy.subjects.LinkedContacts;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Restricts what is kept of a contact (GDPR Art. 18(1)). */
@Component
public class RestrictContact {
    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final RestrictionStore store;
    private final Vault vault;
    private final TellRecipients tell;
    private final LinkedContacts linked;
    private final AuditTrail trail;
    private final Clock clock;

    RestrictContact(
            AccountTransactions transactions,
            PersonalDataHolders holders,
            RestrictionStore store,
            Vault vault,
            TellRecipients tell,
            LinkedContacts linked,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.holders = holders;
        this.store = store;
        this.vault = vault;
        this.tell = tell;
        this.linked = linked;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * From now on nothing of the contact is used. Asked for again, the restriction that stands is answered.
     *
     * @throws Problem not_found if there is no such contact
     */
    public Restriction restrict(AccountId account, ContactId contact, Restriction.Ground ground, AuditActor by) {
        return transactions.call(account, () -> {
            Set<KeyScope> scopes = holders.scopesWithKept(account, contact);
            if (scopes.isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            return store.standing(account, contact).orElseGet(() -> restrict(account, contact, ground, by, scopes));
        });
    }

    /**
     * As {@link #restrict}, with all that are linked with the contact.
     *
     * @return the contact's own
     */
    public Restriction restrictPerson(AccountId account, ContactId contact, Restriction.Ground ground, AuditActor by) {
        return transactions.call(account, () -> {
            linked.groupOf(account, contact).forEach(each -> restrict(account, each, ground, by));
            return restrict(account, contact, ground, by);
        });
    }

    private Restriction restrict(
            AccountId account, ContactId contact, Restriction.Ground ground, AuditActor by, Set<KeyScope> scopes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Restriction restriction =
                new Restriction(Ids.timeOrdered(), ground, Restriction.AskedBy.of(by), now, null, null);
        store.insert(account, contact, restriction);
        tell.restricted(account, contact);
        holders.restrict(account, scopes, true);
        trail.note(account, by, AuditAction.CONTACT_RESTRICTED, AuditedThing.of(contact), ground.code());
        // Last: should the transaction still fail, ReconcileRestrictions opens the keys again.
        vault.restrict(scopes, true);
        return restriction;
    }
}
