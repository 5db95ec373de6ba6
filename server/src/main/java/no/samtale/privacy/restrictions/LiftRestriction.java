package no.samtale.privacy.restrictions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.LinkedContacts;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Ends a restriction: at once if the person wants it, else after telling them (GDPR Art. 18(3)). */
@Component
public class LiftRestriction {
    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final RestrictionStore store;
    private final Vault vault;
    private final EndNotice notice;
    private final LinkedContacts linked;
    private final AuditTrail trail;
    private final Clock clock;

    LiftRestriction(
            AccountTransactions transactions,
            PersonalDataHolders holders,
            RestrictionStore store,
            Vault vault,
            EndNotice notice,
            LinkedContacts linked,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.holders = holders;
        this.store = store;
        this.vault = vault;
        this.notice = notice;
        this.linked = linked;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Tells the person that the restriction ends, and when: {@link Limits#RESTRICTION_ANNOUNCED} from now. It stands on the
     * privacy page, and goes by mail where an address is known. Then it does, unless they object. Announced again, the first day stays.
     *
     * @return the restriction with its end, or empty if none stands
     */
    public Optional<Restriction> announce(AccountId account, ContactId contact, AuditActor by) {
        return transactions.call(account, () -> {
            Instant now = now();
            boolean first = store.announce(account, contact, now, now.plus(Limits.RESTRICTION_ANNOUNCED));
            Optional<Restriction> standing = store.standing(account, contact);
            if (standing.isPresent()) {
                trail.note(account, by, AuditAction.RESTRICTION_ANNOUNCED, AuditedThing.of(contact));
            }
            if (first) {
                standing.ifPresent(ending -> notice.send(account, contact, ending));
            }
            return standing;
        });
    }

    /**
     * As {@link #announce}, with all that are linked with the contact: they are told at each address of theirs.
     *
     * @return the contact's own
     */
    public Optional<Restriction> announceToPerson(AccountId account, ContactId contact, AuditActor by) {
        return transactions.call(account, () -> {
            linked.groupOf(account, contact).forEach(each -> announce(account, each, by));
            return announce(account, contact, by);
        });
    }

    /** Ends it now, as the person asks, or when the day has come that they were told of. Doing it again changes nothing. */
    public void lift(AccountId account, ContactId contact, AuditActor by) {
        transactions.run(account, () -> {
            Set<KeyScope> scopes = holders.scopesWithKept(account, contact);
            Optional<Restriction> standing = store.standing(account, contact);
            if (standing.isPresent()) {
                store.end(account, contact, now());
                holders.restrict(account, scopes, false);
                trail.note(account, by, AuditAction.RESTRICTION_LIFTED, AuditedThing.of(contact));
                vault.restrict(scopes, false);
            }
        });
    }

    /** Ends those whose day has come. */
    int liftDue(AccountId account) {
        var due = transactions.call(account, () -> store.due(account, now()));
        due.forEach(contact -> lift(account, contact, AuditActor.SYSTEM));
        return due.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
