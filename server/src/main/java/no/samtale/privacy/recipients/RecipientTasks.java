package no.samtale.privacy.recipients;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What recipients are to be told, and what they have answered. */
@Component
public class RecipientTasks {
    private final AccountTransactions transactions;
    private final RecipientTaskStore store;
    private final Vault vault;

    RecipientTasks(AccountTransactions transactions, RecipientTaskStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    /** Those that wait first, by when they are due; {@link Limits#RECIPIENT_TASKS} at the most. */
    public List<RecipientTask> all(AccountId account) {
        List<RecipientTaskStore.Row> rows =
                transactions.call(account, () -> store.all(account, Limits.RECIPIENT_TASKS));
        vault.warm(rows.stream()
                .filter(row -> row.knownBySealed() != null)
                .map(row -> TaskCells.scope(account, row.task().id()))
                .toList());
        return rows.stream().map(row -> opened(account, row)).toList();
    }

    /** The tasks of an erasure, without what finds the person. */
    public List<RecipientTask> of(AccountId account, UUID erasure) {
        return transactions.call(account, () -> store.of(account, erasure));
    }

    private RecipientTask opened(AccountId account, RecipientTaskStore.Row row) {
        RecipientTask task = row.task();
        return new RecipientTask(
                task.id(),
                task.recipient(),
                task.name(),
                task.change(),
                task.contact(),
                knownBy(account, row),
                task.openedAt(),
                task.dueAt(),
                task.toldAt(),
                task.toldBy(),
                task.answer(),
                task.answeredAt());
    }

    private @Nullable String knownBy(AccountId account, RecipientTaskStore.Row row) {
        byte[] sealed = row.knownBySealed();
        if (sealed == null) {
            return null;
        }
        var id = row.task().id();
        try {
            return vault.open(Purpose.RIGHTS, TaskCells.scope(account, id), TaskCells.knownBy(id), sealed);
        } catch (KeyDestroyed gone) {
            return null;
        }
    }
}
