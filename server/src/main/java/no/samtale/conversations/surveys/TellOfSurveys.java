package no.samtale.conversations.surveys;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has whoever shows these conversations read them again. */
@Component
class TellOfSurveys {
    private final Hints hints;

    TellOfSurveys(Hints hints) {
        this.hints = hints;
    }

    /** After the transaction that is open, if it is stored. */
    void changed(AccountId account, List<ConversationId> conversations) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                conversations.forEach(conversation -> hints.give(new Hint.Changed(account, conversation)));
            }
        });
    }
}
