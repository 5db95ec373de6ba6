package no.samtale.privacy.mails;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts a mail of our own words into the outbox, sealed under the contact's key, and has it sent as soon as it is stored. */
@Component
public class QueueMail {
    private final AccountTransactions transactions;
    private final MailOutboxStore store;
    private final DeliverMails deliver;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    QueueMail(
            AccountTransactions transactions,
            MailOutboxStore store,
            DeliverMails deliver,
            Vault vault,
            JsonMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.deliver = deliver;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores the mail, in the caller's transaction if there is one. It is tried until it is sent, and no longer than it is of
     * use.
     *
     * @param text of our own making; what people wrote freely only to an address that was proved, with its category
     * @param useful how long it is of use
     * @return by which {@link SentMails} tells that it has left
     */
    public UUID queue(AccountId account, ContactId contact, Mail text, Duration useful) {
        UUID id = Ids.timeOrdered();
        queue(account, id, contact, text, useful);
        return id;
    }

    /**
     * As {@link #queue(AccountId, ContactId, Mail, Duration)}, under an id of the caller's: while there is a mail of that id in
     * the outbox, there is no other.
     */
    public void queue(AccountId account, UUID id, ContactId contact, Mail text, Duration useful) {
        Instant now = clock.instant();
        transactions.run(account, () -> {
            byte[] sealed = vault.seal(
                    Purpose.RIGHTS, KeyScope.of(account, contact), MailCells.mail(id), json.writeValueAsString(text));
            store.add(account, new QueuedMail(id, contact, sealed, 0), now, now.plus(useful));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deliver.soon(account, id);
                }
            });
        });
    }
}
