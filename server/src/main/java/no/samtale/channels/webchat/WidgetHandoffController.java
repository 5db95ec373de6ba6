package no.samtale.channels.webchat;

import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.portal.HandOverChat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way from a chat to what is kept of whoever holds it. */
@RestController
@RequestMapping("/api/widget/handoff")
class WidgetHandoffController {
    private final ConversationAccess access;
    private final HandOverChat handOver;

    WidgetHandoffController(ConversationAccess access, HandOverChat handOver) {
        this.access = access;
        this.handOver = handOver;
    }

    /** A code that opens the portal, once and for two minutes: to be put behind the # of its address. */
    record Handoff(AccountId account, String code) {
        @Override
        public String toString() {
            return "Handoff[…]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Handoff handoff(
            @RequestHeader(name = WidgetConversationController.TOKEN, required = false) @Nullable String token) {
        AccessibleConversation conversation = access.forVisitor(WidgetConversationController.parsed(token))
                .orElseThrow(() -> new Problem(ProblemCode.TOKEN_UNKNOWN));
        String code = handOver.handOver(conversation.account(), conversation.contact())
                .text();
        return new Handoff(conversation.account(), code);
    }
}
