package no.samtale.channels.webchat;

import no.samtale.contacts.customers.VouchedCustomers;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.ResumeConversation;
import no.samtale.conversations.VisitorToken;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor who is signed in at the company's own site. */
@RestController
@RequestMapping("/api/widget")
class WidgetIdentityController {
    private final Entrypoints entrypoints;
    private final VouchedCustomers vouched;
    private final ResumeConversation resume;
    private final ConversationAccess access;
    private final VisitorViews views;

    WidgetIdentityController(
            Entrypoints entrypoints,
            VouchedCustomers vouched,
            ResumeConversation resume,
            ConversationAccess access,
            VisitorViews views) {
        this.entrypoints = entrypoints;
        this.vouched = vouched;
        this.resume = resume;
        this.access = access;
        this.views = views;
    }

    /** What the company's site has signed (RFC 7519). */
    record IdentityRequest(@Nullable String identity) {
        @Override
        public String toString() {
            return "IdentityRequest[…]";
        }
    }

    /** Goes on, with a new token, in the conversation that the customer has going; not found if they have none. */
    @PostMapping("/entrypoints/{id}/resumption")
    VisitorConversation resume(
            @PathVariable EntrypointId id,
            @RequestHeader(name = WidgetConversationController.TOKEN, required = false) @Nullable String token,
            @RequestBody IdentityRequest request) {
        VisitorToken visitor = WidgetConversationController.parsed(token);
        if (!visitor.entrypoint().equals(id)) {
            throw new Problem(ProblemCode.TOKEN_UNKNOWN);
        }
        Entrypoint entrypoint = entrypoints.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        String identity = Checks.present("identity", request.identity());
        return resume.resume(entrypoint, visitor, vouched.read(entrypoint.account(), id, identity))
                .map(views::view)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** Says who is signed in now; refused if the conversation is another customer's. */
    @PostMapping("/conversations/{id}/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @PathVariable ConversationId id,
            @RequestHeader(name = WidgetConversationController.TOKEN, required = false) @Nullable String token,
            @RequestBody IdentityRequest request) {
        VisitorToken visitor = WidgetConversationController.parsed(token);
        AccessibleConversation conversation = access.forVisitor(visitor, id);
        String identity = Checks.present("identity", request.identity());
        resume.confirm(conversation, vouched.read(conversation.account(), visitor.entrypoint(), identity));
    }
}
