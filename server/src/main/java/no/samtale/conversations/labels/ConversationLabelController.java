package no.samtale.conversations.labels;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.ConversationRow;
import no.samtale.conversations.ConversationRows;
import no.samtale.platform.ConversationId;
import no.samtale.platform.LabelId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The labels of a conversation. Answers with its row as it stands then. */
@RestController
@RequestMapping("/api/console/conversations/{id}/labels/{labelId}")
class ConversationLabelController {
    private final ConversationAccess access;
    private final LabelConversation labels;
    private final ConversationRows rows;

    ConversationLabelController(ConversationAccess access, LabelConversation labels, ConversationRows rows) {
        this.access = access;
        this.labels = labels;
        this.rows = rows;
    }

    @PutMapping
    ConversationRow put(AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable LabelId labelId) {
        labels.put(access.forAgent(agent, id), labelId);
        return rows.row(agent, id);
    }

    @DeleteMapping
    ConversationRow take(AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable LabelId labelId) {
        labels.take(access.forAgent(agent, id), labelId);
        return rows.row(agent, id);
    }
}
