package no.samtale.channels.webchat;

import java.util.List;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.LeaveConversation;
import no.samtale.conversations.MessageView;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Messages;
import no.samtale.conversations.PostFiles;
import no.samtale.conversations.PostedMessage;
import no.samtale.conversations.VisitorToken;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's own conversation over HTTP, under the token that the visitor's browser made. */
@RestController
@RequestMapping("/api/widget")
class WidgetConversationController {
    static final String TOKEN = "Samtale-Token";

    private final ConversationAccess access;
    private final Conversations conversations;
    private final Messages messages;
    private final MessageViews messageViews;
    private final VisitorViews views;
    private final PostFiles post;
    private final CloseConversation close;
    private final LeaveConversation leave;
    private final Transcript transcript;

    WidgetConversationController(
            ConversationAccess access,
            Conversations conversations,
            Messages messages,
            MessageViews messageViews,
            VisitorViews views,
            PostFiles post,
            CloseConversation close,
            LeaveConversation leave,
            Transcript transcript) {
        this.transcript = transcript;
        this.leave = leave;
        this.access = access;
        this.conversations = conversations;
        this.messages = messages;
        this.messageViews = messageViews;
        this.views = views;
        this.post = post;
        this.close = close;
    }

    /** A page of messages in order of seq, and the last seq that there is. */
    record VisitorMessagesView(List<MessageView> messages, long lastSeq) {}

    /** A message to store; its id is made by the sender. */
    record VisitorMessageRequest(
            MessageId id, String text, @Nullable List<AttachmentId> attachments) {
        List<AttachmentId> files() {
            return attachments == null ? List.of() : attachments;
        }
    }

    /** The conversation that the token opens. */
    @GetMapping("/conversation")
    VisitorConversation current(@RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        return views.view(access.forVisitor(parsed(token)).orElseThrow(() -> new Problem(ProblemCode.TOKEN_UNKNOWN)));
    }

    @GetMapping("/conversations/{id}/messages")
    VisitorMessagesView messages(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        AccessibleConversation conversation = access.forVisitor(parsed(token), id);
        return new VisitorMessagesView(
                messages.after(conversation, after, limit).stream()
                        .map(message -> messageViews.forVisitor(conversation.account(), message))
                        .toList(),
                conversations.current(conversation).lastSeq());
    }

    @PostMapping("/conversations/{id}/messages")
    ResponseEntity<MessageView> post(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @RequestBody VisitorMessageRequest request) {
        AccessibleConversation conversation = access.forVisitor(parsed(token), id);
        PostedMessage posted = post.post(conversation, request.id(), request.text(), request.files());
        return ResponseEntity.status(posted.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(messageViews
                        .forVisitor(conversation.account(), messages.posted(conversation, posted))
                        .masked(posted.masked()));
    }

    /** What was said, as a file. */
    @GetMapping(path = "/conversations/{id}/transcript", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> transcript(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token, @PathVariable ConversationId id) {
        Transcript.File file = transcript.of(access.forVisitor(parsed(token), id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.text());
    }

    /** The visitor, who waits, goes and finds the answer later. */
    @PostMapping("/conversations/{id}/leave")
    VisitorConversation leave(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token, @PathVariable ConversationId id) {
        AccessibleConversation conversation = access.forVisitor(parsed(token), id);
        leave.leave(conversation);
        return views.view(conversation);
    }

    @PostMapping("/conversations/{id}/end")
    VisitorConversation end(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token, @PathVariable ConversationId id) {
        AccessibleConversation conversation = access.forVisitor(parsed(token), id);
        close.close(conversation);
        return views.view(conversation);
    }

    static VisitorToken parsed(@Nullable String token) {
        return VisitorToken.parse(token).orElseThrow(() -> new Problem(ProblemCode.TOKEN_UNKNOWN));
    }
}
