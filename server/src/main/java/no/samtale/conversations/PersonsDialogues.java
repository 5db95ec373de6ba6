package no.samtale.conversations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.portal.Dialogue;
import no.samtale.privacy.portal.KeptDialogues;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's conversations, as the person may read them. */
@Component
class PersonsDialogues implements KeptDialogues {
    private static final int PAGE = 500;

    private final AccountTransactions transactions;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final NoteStore notes;
    private final MessageViews names;
    private final Vault vault;

    PersonsDialogues(
            AccountTransactions transactions,
            ConversationStore conversations,
            MessageStore messages,
            NoteStore notes,
            MessageViews names,
            Vault vault) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.messages = messages;
        this.notes = notes;
        this.names = names;
        this.vault = vault;
    }

    @Override
    public List<Dialogue> of(AccountId account, ContactId contact) {
        List<Conversation> held = transactions.call(account, () -> conversations.ofPerson(account, contact));
        vault.warm(Set.copyOf(held.stream()
                .map(conversation -> KeyScope.of(account, conversation.id()))
                .toList()));
        return held.stream()
                .map(conversation -> dialogue(account, conversation))
                .toList();
    }

    private Dialogue dialogue(AccountId account, Conversation conversation) {
        KeyScope scope = KeyScope.of(account, conversation.id());
        List<Dialogue.DialogueLine> lines = new ArrayList<>();
        long after = 0;
        for (List<Message> page = page(scope, after); !page.isEmpty(); page = page(scope, after)) {
            page.forEach(message -> lines.add(line(account, message)));
            after = page.getLast().seq();
        }
        long seen = 0;
        for (List<Note> page = noted(scope, seen); !page.isEmpty(); page = noted(scope, seen)) {
            page.forEach(note -> lines.add(line(account, note)));
            seen = page.getLast().noteSeq();
        }
        lines.sort(Comparator.comparing(Dialogue.DialogueLine::at));
        return new Dialogue(conversation.startedAt(), conversation.state().code(), conversation.noticeVersion(), lines);
    }

    private List<Message> page(KeyScope scope, long after) {
        return transactions.call(scope.account(), () -> messages.after(Purpose.RIGHTS, scope, after, PAGE));
    }

    private List<Note> noted(KeyScope scope, long after) {
        return transactions.call(scope.account(), () -> notes.after(Purpose.RIGHTS, scope, after, PAGE));
    }

    private Dialogue.DialogueLine line(AccountId account, Message message) {
        return new Dialogue.DialogueLine(
                message.author().kind().code(),
                firstName(account, message.author().agent()),
                message.kind().code(),
                message.text(),
                message.at(),
                message.attachments().stream()
                        .map(file ->
                                new Dialogue.DialogueFile(file.id().value(), file.name(), file.type(), file.size()))
                        .toList());
    }

    private Dialogue.DialogueLine line(AccountId account, Note note) {
        return new Dialogue.DialogueLine(
                "note", firstName(account, note.agent()), "text", note.text(), note.at(), List.of());
    }

    private @Nullable String firstName(AccountId account, @Nullable AgentId agent) {
        return agent == null ? null : MessageViews.firstName(names.name(account, agent));
    }
}
