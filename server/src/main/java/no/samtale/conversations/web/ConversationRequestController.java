package no.samtale.conversations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditActor;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ArrivedBefore;
import no.samtale.conversations.Author;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.Message;
import no.samtale.conversations.MessageKind;
import no.samtale.conversations.Messages;
import no.samtale.platform.ConversationId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.requests.OpenRequest;
import no.samtale.privacy.requests.RequestKind;
import no.samtale.privacy.requests.SubjectRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes a request about one's data of what somebody has written in a conversation. Every agent can: who meets it knows first,
 * and the clock has run since the message (promise P46).
 */
@RestController
@RequestMapping("/api/console/conversations/{id}/requests")
class ConversationRequestController {
    private final ConversationAccess access;
    private final Conversations conversations;
    private final Messages messages;
    private final OpenRequest open;
    private final ObjectProvider<ArrivedBefore> arrivals;

    ConversationRequestController(
            ConversationAccess access,
            Conversations conversations,
            Messages messages,
            OpenRequest open,
            ObjectProvider<ArrivedBefore> arrivals) {
        this.arrivals = arrivals;
        this.access = access;
        this.conversations = conversations;
        this.messages = messages;
        this.open = open;
    }

    /**
     * What is made of it.
     *
     * @param id made by the sender
     * @param seq of the message in which the person asks
     */
    record RequestFromMessage(UUID id, RequestKind kind, Long seq) {}

    /** That it is one, and by when it has to be answered. */
    record RequestMade(UUID id, RequestKind kind, LocalDate dueOn) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RequestMade open(AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody RequestFromMessage body) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        Message message = asked(conversation, Checks.present("seq", body.seq()));
        SubjectRequest request = open.open(
                agent.account(),
                new OpenRequest.Asked(
                        Checks.present("id", body.id()),
                        conversation.contact(),
                        Checks.present("kind", body.kind()),
                        "conversation",
                        conversations.current(conversation).language(),
                        came(conversation, message),
                        message.text(),
                        id,
                        message.id()),
                AuditActor.of(agent));
        return new RequestMade(request.id(), request.kind(), request.dueOn());
    }

    /** When it was with the company: by then at the latest when it stood here. */
    private Instant came(AccessibleConversation conversation, Message message) {
        return arrivals.stream()
                .flatMap(channel -> channel.arrived(conversation, message.id()).stream())
                .filter(message.at()::isAfter)
                .findFirst()
                .orElse(message.at());
    }

    private Message asked(AccessibleConversation conversation, long seq) {
        return messages.after(conversation, Math.max(0, seq - 1), 1).stream()
                .filter(message -> message.seq() == seq
                        && message.kind() == MessageKind.TEXT
                        && message.author().kind() == Author.Kind.VISITOR)
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("seq"));
    }
}
