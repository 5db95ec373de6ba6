package no.samtale.conversations.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Attachment;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.Message;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Messages;
import no.samtale.conversations.attachments.StoredFile;
import no.samtale.conversations.attachments.StoredFiles;
import no.samtale.inboxes.CarriedFile;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.stereotype.Component;

/** Reads what is to leave as its channel needs it: opened for this attempt, and kept nowhere. */
@Component
class Carry {
    private final ConversationAccess access;
    private final Conversations conversations;
    private final Messages messages;
    private final MessageViews names;
    private final StoredFiles files;
    private final Peers peers;

    Carry(
            ConversationAccess access,
            Conversations conversations,
            Messages messages,
            MessageViews names,
            StoredFiles files,
            Peers peers) {
        this.access = access;
        this.conversations = conversations;
        this.messages = messages;
        this.names = names;
        this.files = files;
        this.peers = peers;
    }

    /** Empty if there is nobody to carry it to any more: erased, restricted, or without an address. */
    Optional<CarriedMessage> read(AccountId account, OutgoingMessage outgoing) {
        return access.forChannel(account, outgoing.conversation())
                .flatMap(conversation -> message(conversation, outgoing)
                        .flatMap(message -> peers.address(account, outgoing.conversation())
                                .map(to -> carried(conversation, outgoing, message, to))));
    }

    private Optional<Message> message(AccessibleConversation conversation, OutgoingMessage outgoing) {
        return messages.after(conversation, outgoing.seq() - 1, 1).stream()
                .filter(message -> message.id().equals(outgoing.id()) && message.text() != null)
                .findFirst();
    }

    private CarriedMessage carried(
            AccessibleConversation accessible, OutgoingMessage outgoing, Message message, String to) {
        Conversation conversation = conversations.current(accessible);
        AgentId agent = message.author().agent();
        String text = message.text();
        return new CarriedMessage(
                accessible.account(),
                outgoing.inbox(),
                conversation.entrypoint(),
                conversation.id(),
                message.id(),
                accessible.contact(),
                to,
                conversation.language(),
                agent == null ? "" : MessageViews.firstName(names.name(accessible.account(), agent)),
                text == null ? "" : text,
                files(accessible, message.attachments()));
    }

    private List<CarriedFile> files(AccessibleConversation conversation, List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> (CarriedFile) new Stored(files.shown(conversation.scope(), attachment.id())))
                .toList();
    }

    private record Stored(StoredFile file) implements CarriedFile {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public String type() {
            return file.type();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            file.write(0, file.size(), out);
        }
    }
}
