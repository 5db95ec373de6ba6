package no.samtale.conversations.web;

import java.time.Instant;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.ConversationRow;
import no.samtale.conversations.ConversationRows;
import no.samtale.conversations.Priority;
import no.samtale.conversations.SetPriority;
import no.samtale.conversations.SnoozeConversation;
import no.samtale.platform.ConversationId;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a conversation is to be looked at: later, now again, and before others. Answers with its row as it stands then. */
@RestController
@RequestMapping("/api/console/conversations/{id}")
class ConversationRestController {
    private final ConversationAccess access;
    private final SnoozeConversation snooze;
    private final SetPriority priority;
    private final ConversationRows rows;

    ConversationRestController(
            ConversationAccess access, SnoozeConversation snooze, SetPriority priority, ConversationRows rows) {
        this.access = access;
        this.snooze = snooze;
        this.priority = priority;
        this.rows = rows;
    }

    /** Until when; null is until the person writes. */
    record SnoozeRequest(@Nullable Instant until) {}

    /** How soon. */
    record PriorityRequest(@Nullable Priority priority) {}

    @PostMapping("/snooze")
    ConversationRow snooze(AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody SnoozeRequest request) {
        snooze.snooze(access.forAgent(agent, id), request.until());
        return rows.row(agent, id);
    }

    @PostMapping("/wake")
    ConversationRow wake(AgentPrincipal agent, @PathVariable ConversationId id) {
        snooze.wake(access.forAgent(agent, id));
        return rows.row(agent, id);
    }

    @PutMapping("/priority")
    ConversationRow prioritise(
            AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody PriorityRequest request) {
        priority.set(access.forAgent(agent, id), Checks.present("priority", request.priority()));
        return rows.row(agent, id);
    }
}
