package no.samtale.conversations.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what an agent has written so far, or forgets it where nothing is left. */
@Component
public class KeepDraft {
    private final DraftStore store;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final Clock clock;

    KeepDraft(DraftStore store, Vault vault, AccountTransactions transactions, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A text that takes another's place.
     *
     * @param id made by the window that it is written in, new for each change
     * @param after the draft that the window goes on from; null if it knows none
     */
    public record Change(
            DraftKind kind, DraftId id, @Nullable DraftId after, String text) {}

    /**
     * Keeps it; a retry with the same id changes nothing more. A blank text ends the draft.
     *
     * @throws Problem conflict if another window has written something since; message_too_long
     */
    public void keep(AccessibleConversation conversation, Change change) {
        if (change.text().isBlank()) {
            forget(conversation, change);
            return;
        }
        if (change.text().length() > Limits.MESSAGE_LENGTH) {
            throw new Problem(ProblemCode.MESSAGE_TOO_LONG);
        }
        byte[] sealed = ScreenedText.of(change.text())
                .seal(Purpose.DELIVER, vault, conversation.scope(), DraftStore.body(change.id()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean kept = transactions.call(
                conversation.account(),
                () -> store.put(conversation, change.kind(), change.id(), change.after(), sealed, now));
        if (!kept) {
            throw new Problem(ProblemCode.CONFLICT);
        }
    }

    private void forget(AccessibleConversation conversation, Change change) {
        transactions.run(conversation.account(), () -> {
            DraftId current = store.current(conversation, change.kind()).orElse(null);
            if (current != null && !current.equals(change.after())) {
                throw new Problem(ProblemCode.CONFLICT);
            }
            if (current != null) {
                store.delete(conversation, change.kind(), current);
            }
        });
    }
}
