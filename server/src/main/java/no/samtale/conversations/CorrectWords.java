package no.samtale.conversations;

import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.privacy.subjects.CorrectableValue;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Corrected words of a conversation: what is in memory and on screens is read again. */
@Component
class CorrectWords implements CorrectableValue {
    private final RecentMessages recent;
    private final Hints hints;

    CorrectWords(RecentMessages recent, Hints hints) {
        this.recent = recent;
        this.hints = hints;
    }

    @Override
    public boolean isAt(String table, String column) {
        return (column.equals("body_sealed") && (table.equals("message") || table.equals("note")))
                || (column.equals("name_sealed") && table.equals("attachment"));
    }

    @Override
    public String checked(AccountId account, UUID row, String text) {
        return MessageText.checked(text).text();
    }

    @Override
    public void corrected(KeyScope scope, Cell cell, String text) {
        ConversationId conversation = new ConversationId(scope.id());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recent.forget(scope.account(), conversation);
                hints.give(new Hint.Corrected(scope.account(), conversation));
            }
        });
    }
}
