package no.samtale.conversations.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.Message;
import no.samtale.conversations.MessageView;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Messages;
import no.samtale.conversations.NoteView;
import no.samtale.conversations.PostFiles;
import no.samtale.conversations.PostedMessage;
import no.samtale.conversations.WriteNote;
import no.samtale.conversations.WrittenNote;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.NoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages and notes of a conversation, for agents. */
@RestController
@RequestMapping("/api/console/conversations/{id}")
class ConsoleMessageController {
    private final ConversationAccess access;
    private final Conversations conversations;
    private final Messages messages;
    private final MessageViews views;
    private final PostFiles post;
    private final WriteNote write;

    ConsoleMessageController(
            ConversationAccess access,
            Conversations conversations,
            Messages messages,
            MessageViews views,
            PostFiles post,
            WriteNote write) {
        this.access = access;
        this.conversations = conversations;
        this.messages = messages;
        this.views = views;
        this.post = post;
        this.write = write;
    }

    /** A page of messages in order of seq, and the last seq that there is. */
    record MessagesView(List<MessageView> messages, long lastSeq) {}

    /** A message to store; its id is made by the sender. */
    record NewMessageRequest(
            MessageId id, String text, @Nullable List<AttachmentId> attachments) {
        List<AttachmentId> files() {
            return attachments == null ? List.of() : attachments;
        }
    }

    /** A note to store; its id is made by the sender. */
    record NewNoteRequest(NoteId id, String text) {}

    @GetMapping("/messages")
    MessagesView page(
            AgentPrincipal agent,
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        List<Message> page = before == null
                ? messages.after(conversation, after, limit)
                : messages.before(conversation, before, limit);
        return new MessagesView(
                page.stream()
                        .map(message -> views.forAgent(agent.account(), message))
                        .toList(),
                conversations.current(conversation).lastSeq());
    }

    @PostMapping("/messages")
    ResponseEntity<MessageView> post(
            AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody NewMessageRequest request) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        PostedMessage posted = post.post(conversation, request.id(), request.text(), request.files());
        return ResponseEntity.status(posted.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(views.forAgent(agent.account(), messages.posted(conversation, posted))
                        .masked(posted.masked()));
    }

    @PostMapping("/notes")
    ResponseEntity<NoteView> note(
            AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody NewNoteRequest request) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        WrittenNote written = write.write(conversation, request.id(), request.text());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(views.note(agent.account(), written.note()).masked(written.masked()));
    }
}
