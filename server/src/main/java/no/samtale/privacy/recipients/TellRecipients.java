package no.samtale.privacy.recipients;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.RecipientTaskId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.KnownBy;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a task for each recipient that has had a person's data, when it is corrected, erased or restricted (GDPR Art. 19).
 * What the recipient needs to find the person is sealed under the task's own key, so that an erasure need not wait for it.
 */
@Component
public class TellRecipients {
    private final AccountTransactions transactions;
    private final SharingStore sharing;
    private final RecipientTaskStore tasks;
    private final List<KnownBy> knownBy;
    private final Vault vault;
    private final RecipientLaw law;
    private final Clock clock;

    TellRecipients(
            AccountTransactions transactions,
            SharingStore sharing,
            RecipientTaskStore tasks,
            List<KnownBy> knownBy,
            Vault vault,
            RecipientLaw law,
            Clock clock) {
        this.transactions = transactions;
        this.sharing = sharing;
        this.tasks = tasks;
        this.knownBy = List.copyOf(knownBy);
        this.vault = vault;
        this.law = law;
        this.clock = clock;
    }

    /** The person's data was corrected. Joins the caller's transaction. */
    public void corrected(AccountId account, ContactId contact) {
        open(account, contact, Change.CORRECTION, null);
    }

    /** The person's data was restricted. Joins the caller's transaction. */
    public void restricted(AccountId account, ContactId contact) {
        open(account, contact, Change.RESTRICTION, null);
    }

    /**
     * The person's data is about to be erased: called before the keys are gone, in a transaction that ends before they are,
     * so that an erasure which is broken off and finished later has its tasks all the same. A second time opens no more.
     */
    public void erasing(AccountId account, ContactId contact, UUID erasure) {
        open(account, contact, Change.ERASURE, erasure);
    }

    private void open(AccountId account, ContactId contact, Change change, @Nullable UUID erasure) {
        transactions.run(account, () -> {
            List<SharedDatum> had = sharing.recipients(account, contact);
            if (!had.isEmpty()) {
                String known = knownBy(account, contact);
                had.forEach(datum -> open(account, contact, datum, change, erasure, known));
            }
        });
    }

    private String knownBy(AccountId account, ContactId contact) {
        return knownBy.stream()
                .flatMap(each -> each.of(account, contact).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private void open(
            AccountId account,
            ContactId contact,
            SharedDatum datum,
            Change change,
            @Nullable UUID erasure,
            String known) {
        RecipientTaskId id = RecipientTaskId.random();
        Instant now = clock.instant();
        RecipientTask task = new RecipientTask(
                id,
                datum.recipient(),
                datum.name(),
                change,
                erasure == null ? contact : null,
                null,
                now,
                now.plus(law.due()),
                null,
                null,
                null,
                null);
        tasks.insert(account, task, erasure, known.isEmpty() ? null : seal(account, id, known));
    }

    private byte[] seal(AccountId account, RecipientTaskId task, String known) {
        KeyScope scope = TaskCells.scope(account, task);
        vault.create(List.of(scope));
        return ScreenedText.of(known).seal(Purpose.RIGHTS, vault, scope, TaskCells.knownBy(task));
    }
}
