package no.samtale.conversations.cannedreplies;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.CannedReplyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Canned replies: every agent reads them, supervisors and administrators word them. */
@RestController
@RequestMapping("/api/console/canned-replies")
class CannedReplyController {
    private final CannedReplies replies;
    private final AuditTrail trail;

    CannedReplyController(CannedReplies replies, AuditTrail trail) {
        this.replies = replies;
        this.trail = trail;
    }

    @GetMapping
    List<CannedReply> all(AgentPrincipal agent) {
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.CANNED_REPLIES_LISTED,
                AuditedThing.all(AuditedThing.Kind.CANNED_REPLY));
        return replies.all(agent.account());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CannedReply create(AgentPrincipal agent, @RequestBody CannedReplyRequest body) {
        requireWriter(agent);
        CannedReply reply = body.reply(CannedReplyId.random());
        replies.create(agent.account(), reply, AuditActor.of(agent));
        return reply;
    }

    @PutMapping("/{id}")
    CannedReply update(AgentPrincipal agent, @PathVariable String id, @RequestBody CannedReplyRequest body) {
        requireWriter(agent);
        CannedReply reply = body.reply(CannedReplyId.of(id));
        replies.update(agent.account(), reply, AuditActor.of(agent));
        return reply;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(AgentPrincipal agent, @PathVariable String id) {
        requireWriter(agent);
        replies.delete(agent.account(), CannedReplyId.of(id), AuditActor.of(agent));
    }

    private static void requireWriter(AgentPrincipal agent) {
        agent.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
    }

    /** A canned reply as it is sent; only what is checked becomes one. */
    record CannedReplyRequest(
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable String body,
            @Nullable String language) {

        CannedReply reply(CannedReplyId id) {
            return CannedReply.checked(id, shortcut, title, body, language);
        }
    }
}
