package no.samtale.conversations.web;

import java.util.Arrays;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.ConversationList;
import no.samtale.conversations.ConversationRow;
import no.samtale.conversations.ConversationRows;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.ListCounts;
import no.samtale.platform.ConversationId;
import no.samtale.platform.LabelId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of an agent, one conversation opened, and its end. */
@RestController
@RequestMapping("/api/console/conversations")
class ConsoleConversationController {
    private final ConversationAccess access;
    private final Conversations conversations;
    private final ConversationRows rows;
    private final OpenedConversations opened;
    private final CloseConversation close;

    ConsoleConversationController(
            ConversationAccess access,
            Conversations conversations,
            ConversationRows rows,
            OpenedConversations opened,
            CloseConversation close) {
        this.access = access;
        this.conversations = conversations;
        this.rows = rows;
        this.opened = opened;
        this.close = close;
    }

    /** A page of a list, or (by ids) just these rows. */
    record RowsView(
            List<ConversationRow> rows,
            @Nullable String next,
            @Nullable ListCounts counts) {}

    @GetMapping
    RowsView list(
            AgentPrincipal agent,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable LabelId label,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String ids) {
        if (ids != null) {
            return new RowsView(rows.named(agent.account(), conversations.rows(agent, parsed(ids))), null, null);
        }
        Conversations.Page page = conversations.page(agent, ConversationList.of(view), label, cursor, limit);
        return new RowsView(rows.named(agent.account(), page.rows()), page.next(), conversations.counts(agent));
    }

    private static List<ConversationId> parsed(String ids) {
        List<ConversationId> parsed = Arrays.stream(ids.split(",", -1))
                .filter(id -> !id.isBlank())
                .map(ConversationId::of)
                .toList();
        if (parsed.size() > Limits.ROWS_PER_PAGE) {
            throw Problem.invalidField("ids");
        }
        return parsed;
    }

    @GetMapping("/{id}")
    OpenedConversation open(AgentPrincipal agent, @PathVariable ConversationId id) {
        return opened.open(agent, access.forAgent(agent, id));
    }

    @PostMapping("/{id}/close")
    ConversationRow close(AgentPrincipal agent, @PathVariable ConversationId id) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        close.close(conversation);
        return rows.row(agent, conversation.id());
    }
}
