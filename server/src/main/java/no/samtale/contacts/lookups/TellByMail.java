package no.samtale.contacts.lookups;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.mails.QueueMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes to people of whom something was looked up, some days after, unless they have seen it before. */
@Component
class TellByMail {
    private static final Logger LOG = LoggerFactory.getLogger(TellByMail.class);
    private static final int AT_ONCE = 100;

    private final AccountTransactions transactions;
    private final Accounts accounts;
    private final LookUpStore store;
    private final LookUps lookUps;
    private final WaysToTell ways;
    private final LookUpMails words;
    private final QueueMail mails;
    private final Clock clock;

    TellByMail(
            AccountTransactions transactions,
            Accounts accounts,
            LookUpStore store,
            LookUps lookUps,
            WaysToTell ways,
            LookUpMails words,
            QueueMail mails,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.lookUps = lookUps;
        this.ways = ways;
        this.words = words;
        this.mails = mails;
        this.clock = clock;
    }

    void due() {
        Instant now = clock.instant();
        accounts.all().forEach(account -> tell(account, now.minus(Limits.LOOK_UP_MAILED_AFTER)));
    }

    /** Writes to those of whom something was looked up before then. Who cannot be written to waits at the privacy desk. */
    void tell(AccountId account, Instant before) {
        Instant since = clock.instant().minus(Limits.LOOK_UP_MAIL);
        ContactId behind = null;
        List<ContactId> people;
        do {
            // Page by page: those who cannot be written to must not stand in the way of the others.
            ContactId last = behind;
            people = transactions.call(
                    account, () -> store.toMail(account, last, before, since, Limits.LOOK_UP_MAILS, AT_ONCE));
            people.forEach(contact -> tryToWrite(account, contact));
            behind = people.isEmpty() ? null : people.getLast();
        } while (people.size() == AT_ONCE);
    }

    /** One who is erased meanwhile is not the others' trouble. */
    private void tryToWrite(AccountId account, ContactId contact) {
        try {
            ways.letterbox(account, contact).ifPresent(letterbox -> write(account, contact, letterbox));
        } catch (RuntimeException e) {
            LOG.warn("A mail of a look-up was left for later: {}", e.getClass().getSimpleName());
        }
    }

    private void write(AccountId account, ContactId contact, WaysToTell.Letterbox letterbox) {
        List<LookUp> untold = lookUps.of(account, List.of(contact), Purpose.RIGHTS).stream()
                .filter(each -> each.toldAt() == null && !each.source().equals(LookUpLaw.PERSON))
                .toList();
        if (untold.isEmpty()) {
            return;
        }
        transactions.run(account, () -> {
            UUID mail = mails.queue(account, contact, words.mail(account, letterbox, untold), Limits.LOOK_UP_MAIL);
            store.mailed(account, untold.stream().map(LookUp::id).toList(), mail, clock.instant());
        });
    }
}
