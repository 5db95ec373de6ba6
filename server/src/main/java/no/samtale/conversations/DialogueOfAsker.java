package no.samtale.conversations;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.telling.OpenDialogue;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Answers people about their data in the conversation in which they asked. */
@Component
class DialogueOfAsker implements OpenDialogue {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final PostedMessages posted;
    private final Vault vault;

    DialogueOfAsker(ConversationStore conversations, MessageStore messages, PostedMessages posted, Vault vault) {
        this.conversations = conversations;
        this.messages = messages;
        this.posted = posted;
        this.vault = vault;
    }

    @Override
    public boolean say(AccountId account, ConversationId id, AgentId by, ScreenedText text) {
        // While a restriction stands neither side reads it.
        return !conversations.isRestricted(account, id)
                && conversations
                        .lock(account, id)
                        .filter(found -> found.state() != ConversationState.CLOSED)
                        .map(found -> post(account, found, by, text))
                        .isPresent();
    }

    private boolean post(AccountId account, Conversation found, AgentId by, ScreenedText text) {
        MessageId id = MessageId.random();
        byte[] sealed = text.seal(Purpose.RIGHTS, vault, KeyScope.of(account, found.id()), MessageStore.body(id));
        List<NewMessage> batch = List.of(new NewMessage(found.id(), id, MessageKind.TEXT, Author.of(by), text, sealed));
        posted.publishAfterCommit(account, found.shard(), batch, messages.post(account, found.shard(), batch));
        return true;
    }
}
