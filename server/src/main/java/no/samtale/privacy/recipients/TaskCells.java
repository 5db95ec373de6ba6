package no.samtale.privacy.recipients;

import no.samtale.platform.AccountId;
import no.samtale.platform.RecipientTaskId;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;

/** Where the sealed value of a task stands, and under which key. */
final class TaskCells {
    private TaskCells() {}

    static KeyScope scope(AccountId account, RecipientTaskId task) {
        return new KeyScope(account, KeyScope.Kind.RECIPIENT_TASK, task.value());
    }

    static Cell knownBy(RecipientTaskId task) {
        return new Cell("recipient_task", "known_by_sealed", task.value());
    }
}
