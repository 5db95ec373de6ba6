package no.samtale.conversations.cannedreplies;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.conversations.cannedreplies.CannedReply.CannedReplyContent;
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

/** Canned replies: every agent reads and has their own, supervisors and administrators word the shared. */
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
        return replies.of(agent);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CannedReply create(AgentPrincipal agent, @RequestBody CannedReplyRequest body) {
        CannedReply reply = body.reply(CannedReplyId.random());
        replies.create(agent, reply);
        return reply;
    }

    @PutMapping("/{id}")
    CannedReply update(AgentPrincipal agent, @PathVariable String id, @RequestBody CannedReplyRequest body) {
        CannedReply reply = body.reply(CannedReplyId.of(id));
        replies.update(agent, reply);
        return reply;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(AgentPrincipal agent, @PathVariable String id) {
        replies.delete(agent, CannedReplyId.of(id));
    }

    /** A canned reply as it is sent; only what is checked becomes one. */
    record CannedReplyRequest(
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable String body,
            @Nullable String language,
            @Nullable String folder,
            @Nullable Boolean personal) {

        CannedReply reply(CannedReplyId id) {
            return CannedReply.checked(id, new CannedReplyContent(shortcut, title, body, language, folder, personal));
        }
    }
}
