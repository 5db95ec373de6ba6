package no.samtale.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.samtale.platform.AgentId;
import no.samtale.platform.NoteId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Stores an internal note of an agent. */
@Component
public class WriteNote {
    private final ConversationStore conversations;
    private final NoteStore notes;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final Clock clock;

    WriteNote(
            ConversationStore conversations,
            NoteStore notes,
            Vault vault,
            AccountTransactions transactions,
            Hints hints,
            Clock clock) {
        this.conversations = conversations;
        this.notes = notes;
        this.vault = vault;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Screens and stores the note, or answers a retry with what is stored.
     *
     * @throws Problem message_empty, message_too_long; id_reused if the id is another agent's note
     */
    public WrittenNote write(AccessibleConversation conversation, NoteId id, String text) {
        AgentId agent = agent(conversation);
        ScreenedText screened = MessageText.checked(text);
        byte[] sealed = screened.seal(Purpose.DELIVER, vault, conversation.scope(), NoteStore.body(id));
        Note note = transactions.call(conversation.account(), () -> {
            conversations.lock(conversation.account(), conversation.id());
            return notes.find(conversation.scope(), id).orElseGet(() -> {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                long noteSeq = notes.insert(conversation.scope(), id, agent, sealed, now);
                return new Note(id, noteSeq, agent, screened.text(), now);
            });
        });
        if (!note.agent().equals(agent)) {
            throw new Problem(ProblemCode.ID_REUSED);
        }
        hints.give(new Hint.Noted(conversation.account(), conversation.id(), note.noteSeq()));
        return new WrittenNote(note, screened.masked());
    }

    private static AgentId agent(AccessibleConversation conversation) {
        AgentId agent = conversation.caller().agent();
        if (agent == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return agent;
    }
}
