package no.samtale.contacts.links;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.ProvenAddresses;
import no.samtale.contacts.VerifiedHolders;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.restrictions.RestrictContact;
import no.samtale.privacy.restrictions.Restrictions;
import no.samtale.vault.Address;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Links contacts whose person has shown to hold an address of each. The caller has just taken the proof of one; the others
 * are found only where the same address was proved to be theirs before. Nothing is copied: what goes for the group is asked
 * of it each time. A restriction is a state of each contact, so it is taken over at once.
 */
@Component
public class LinkByProof {
    private final AccountTransactions transactions;
    private final ContactLinkStore store;
    private final ContactLinks links;
    private final VerifiedHolders holders;
    private final Restrictions restrictions;
    private final RestrictContact restrict;
    private final AuditTrail trail;
    private final Clock clock;

    LinkByProof(
            AccountTransactions transactions,
            ContactLinkStore store,
            ContactLinks links,
            VerifiedHolders holders,
            Restrictions restrictions,
            RestrictContact restrict,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.links = links;
        this.holders = holders;
        this.restrictions = restrictions;
        this.restrict = restrict;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        LINKED,
        /** They were one person to us before. */
        ALREADY,
        /** Nobody has shown before that the address is theirs. */
        UNKNOWN
    }

    /**
     * Links these contacts, whose person has just shown that they hold the address, with all whose it was proved to be.
     *
     * @throws Problem too_many if more would be one person than a person can be; not_found if one of them is gone
     */
    public Outcome proved(AccountId account, List<ContactId> theirs, Address address, LinkWay way) {
        List<ProvenAddresses.Holder> found = holders.of(account, address);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return linked(account, theirs, found, way) ? Outcome.LINKED : Outcome.ALREADY;
    }

    /**
     * As above, for one whose own identity was proved by it. Where there are too many to link nothing is linked: the proof
     * itself is good all the same.
     */
    public void proved(AccountId account, UUID identity, LinkWay way) {
        List<ProvenAddresses.Holder> same = holders.ofSameAddress(account, identity);
        List<ContactId> own = same.stream()
                .filter(holder -> holder.identity().equals(identity))
                .map(ProvenAddresses.Holder::contact)
                .toList();
        if (own.isEmpty() || isTooMany(account, own, same)) {
            return;
        }
        linked(account, own, same, way);
    }

    private boolean linked(AccountId account, List<ContactId> theirs, List<ProvenAddresses.Holder> found, LinkWay way) {
        if (isTooMany(account, theirs, found)) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        try {
            return transactions.call(account, () -> {
                boolean any = false;
                for (ContactId each : theirs) {
                    for (ProvenAddresses.Holder holder : found) {
                        any |= link(account, each, holder, way);
                    }
                }
                if (any) {
                    restrictAsOne(account, theirs.getFirst());
                }
                return any;
            });
        } catch (DataIntegrityViolationException gone) {
            throw new Problem(ProblemCode.NOT_FOUND, gone);
        }
    }

    private boolean isTooMany(AccountId account, List<ContactId> theirs, List<ProvenAddresses.Holder> found) {
        List<ContactId> all = new ArrayList<>(theirs);
        found.forEach(holder -> all.add(holder.contact()));
        return links.groupOf(account, all).size() > Limits.LINKED_CONTACTS;
    }

    private boolean link(AccountId account, ContactId contact, ProvenAddresses.Holder holder, LinkWay way) {
        ContactLink link = new ContactLink(
                Ids.timeOrdered(),
                contact,
                holder.contact(),
                way,
                holder.identity(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (contact.equals(holder.contact())
                || links.groupOf(account, contact).contains(holder.contact())
                || !store.add(account, link)) {
            return false;
        }
        trail.note(account, AuditActor.PERSON, AuditAction.CONTACT_LINKED, AuditedThing.of(contact), way.code());
        trail.note(
                account, AuditActor.PERSON, AuditAction.CONTACT_LINKED, AuditedThing.of(holder.contact()), way.code());
        return true;
    }

    private void restrictAsOne(AccountId account, ContactId contact) {
        List<ContactId> group = links.groupOf(account, contact);
        group.stream()
                .flatMap(each -> restrictions.of(account, each).stream())
                .findFirst()
                .ifPresent(standing ->
                        group.forEach(each -> restrict.restrict(account, each, standing.ground(), AuditActor.PERSON)));
    }
}
