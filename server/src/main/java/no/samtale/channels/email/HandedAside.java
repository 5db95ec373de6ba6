package no.samtale.channels.email;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.channels.email.HandedInStore.AsideMail;
import no.samtale.contacts.Claims;
import no.samtale.contacts.CreateContact;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.holds.Holds;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Mails that were handed in and cannot be taken in: there is no mailbox that they could be left in, so they are kept here as they
 * came, for {@code set-aside-mails} in the register. Who wrote one is nobody that we know, and gets a key that goes with it.
 */
@Component
class HandedAside {
    /** Nobody has said which they read. */
    private static final String LANGUAGE = "nb";

    private final HandedInStore store;
    private final MailInboxStore inboxes;
    private final CreateContact contacts;
    private final CustomerNumbers kept;
    private final Holds holds;
    private final EraseScopes erase;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final Clock clock;

    HandedAside(
            HandedInStore store,
            MailInboxStore inboxes,
            CreateContact contacts,
            CustomerNumbers kept,
            Holds holds,
            EraseScopes erase,
            Vault vault,
            AccountTransactions transactions,
            Clock clock) {
        this.store = store;
        this.inboxes = inboxes;
        this.contacts = contacts;
        this.kept = kept;
        this.holds = holds;
        this.erase = erase;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Puts it aside, once however often this is called; false if there is no room. */
    boolean put(AccountId account, MailInbox inbox, FetchedMail mail, String reason) {
        InboxId id = inbox.id();
        boolean there = transactions.call(account, () -> store.liesAside(account, id, mail.uid()));
        if (there) {
            return true;
        }
        long lying = transactions.call(account, () -> inboxes.bytesAside(account, id, TakeHandedIn.VALIDITY));
        if (lying + mail.bytes().length > Limits.MAILS_ASIDE_BYTES) {
            return false;
        }
        ContactId contact = ContactId.random();
        KeyScope scope = KeyScope.of(account, contact);
        vault.create(List.of(scope));
        UUID name = Ids.timeOrdered();
        byte[] sealed = vault.sealPiece(Purpose.DELIVER, scope, HandedInStore.cell(name), mail.bytes());
        CreateContact.Prepared stranger = contacts.prepare(account, contact, LANGUAGE, Claims.NONE);
        transactions.run(account, () -> {
            stranger.store();
            if (!store.putAside(account, new AsideMail(name, id, mail.uid(), contact, mail.arrived(), sealed))) {
                // Another line has just put it there, with a stranger of its own; this one goes again.
                erase.erase(account, Set.of(scope));
                return;
            }
            note(account, id, mail, reason);
        });
        return true;
    }

    /** Notes why it lies there, once more if it did before. */
    void note(AccountId account, InboxId inbox, FetchedMail mail, String reason) {
        inboxes.setAside(
                account,
                inbox,
                new MailInboxes.SetAside(
                        TakeHandedIn.VALIDITY, mail.uid(), reason, 1, (long) mail.bytes().length, clock.instant()));
    }

    /** What came, to be tried again. */
    FetchedMail opened(AccountId account, AsideMail mail) {
        byte[] bytes = vault.openPiece(
                Purpose.DELIVER, KeyScope.of(account, mail.contact()), HandedInStore.cell(mail.id()), mail.sealed());
        return new FetchedMail(mail.uid(), mail.arrived(), bytes);
    }

    /**
     * It goes, with who stands for its sender: they have nothing else here.
     *
     * @throws Problem not_found if another has just decided; legal_hold while it may be needed for a claim
     */
    void remove(AccountId account, AsideMail mail) {
        transactions.run(account, () -> {
            if (!kept.keep(account, mail.contact())) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            if (holds.stands(account, mail.contact())) {
                throw new Problem(ProblemCode.LEGAL_HOLD);
            }
            erase.erase(account, Set.of(KeyScope.of(account, mail.contact())));
        });
    }
}
