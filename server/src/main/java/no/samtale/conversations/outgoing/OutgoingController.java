package no.samtale.conversations.outgoing;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.ConversationAccess;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far messages have come on their way out, for the agents of the conversation. */
@RestController
@RequestMapping("/api/console/conversations/{id}/outgoing")
class OutgoingController {
    private final ConversationAccess access;
    private final OutgoingMessages messages;
    private final RetryOutgoing retry;
    private final WithdrawOutgoing withdraw;

    OutgoingController(
            ConversationAccess access, OutgoingMessages messages, RetryOutgoing retry, WithdrawOutgoing withdraw) {
        this.access = access;
        this.messages = messages;
        this.retry = retry;
        this.withdraw = withdraw;
    }

    @GetMapping
    List<OutgoingView> of(AgentPrincipal agent, @PathVariable ConversationId id) {
        return messages.of(access.forAgent(agent, id)).stream()
                .map(OutgoingView::of)
                .toList();
    }

    @PostMapping("/{messageId}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable MessageId messageId) {
        retry.retry(access.forAgent(agent, id), messageId);
    }

    @PostMapping("/{messageId}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable MessageId messageId) {
        withdraw.withdraw(access.forAgent(agent, id), messageId);
    }
}
