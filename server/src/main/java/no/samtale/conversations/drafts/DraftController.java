package no.samtale.conversations.drafts;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.drafts.KeepDraft.Change;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent's own drafts: of a conversation, and where there are some. */
@RestController
@RequestMapping("/api/console")
class DraftController {
    private final ConversationAccess access;
    private final Drafts drafts;
    private final KeepDraft keep;

    DraftController(ConversationAccess access, Drafts drafts, KeepDraft keep) {
        this.access = access;
        this.drafts = drafts;
        this.keep = keep;
    }

    /** The text as it stands in a window; blank if it was sent or taken away. */
    record DraftRequest(DraftId id, @Nullable DraftId after, String text) {}

    @GetMapping("/drafts")
    List<ConversationId> all(AgentPrincipal agent) {
        return drafts.of(agent);
    }

    @GetMapping("/conversations/{id}/drafts")
    List<Draft> of(AgentPrincipal agent, @PathVariable ConversationId id) {
        return drafts.of(access.forAgent(agent, id));
    }

    @PutMapping("/conversations/{id}/drafts/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            AgentPrincipal agent,
            @PathVariable ConversationId id,
            @PathVariable String kind,
            @RequestBody DraftRequest request) {
        keep.keep(
                access.forAgent(agent, id),
                new Change(DraftKind.of(kind), request.id(), request.after(), request.text()));
    }
}
