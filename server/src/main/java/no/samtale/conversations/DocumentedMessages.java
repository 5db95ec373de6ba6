package no.samtale.conversations;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.contacts.Contact;
import no.samtale.contacts.Contacts;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.archive.ArchivableMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said in a conversation, for an agent who may read it and keeps it as documentation. */
@Component
class DocumentedMessages implements ArchivableMessages {
    private final ConversationAccess access;
    private final Messages messages;
    private final MessageViews names;
    private final Contacts contacts;

    DocumentedMessages(ConversationAccess access, Messages messages, MessageViews names, Contacts contacts) {
        this.access = access;
        this.messages = messages;
        this.names = names;
        this.contacts = contacts;
    }

    @Override
    public Said said(AgentPrincipal agent, ConversationId id, long seq) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        Message message = messages.after(conversation, Math.max(0, seq - 1), 1).stream()
                .filter(found -> found.seq() == seq && found.kind() == MessageKind.TEXT)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        String text = message.text();
        if (text == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new Said(
                conversation.contact(),
                message.id().value(),
                message.author().kind().code(),
                name(conversation, message.author().agent()),
                text,
                message.at());
    }

    /** Of an agent the first name, as the person has met them: the documentation is of what the company said. */
    private @Nullable String name(AccessibleConversation conversation, @Nullable AgentId agent) {
        return agent == null
                ? contacts.contact(conversation.account(), conversation.contact())
                        .map(Contact::name)
                        .orElse(null)
                : MessageViews.firstName(names.name(conversation.account(), agent));
    }
}
