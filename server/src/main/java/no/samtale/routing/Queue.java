package no.samtale.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samtale.conversations.Workload;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import org.springframework.stereotype.Component;

/** Places in a team's queue. */
@Component
public class Queue {
    private final Workload workload;

    Queue(Workload workload) {
        this.workload = workload;
    }

    /** The place of one conversation; empty if it does not wait. */
    public Optional<Integer> position(AccountId account, ConversationId conversation) {
        return workload.place(account, conversation);
    }

    /** The place of each conversation that waits for the team; 1 is next. */
    public Map<ConversationId, Integer> positions(AccountId account, TeamId team) {
        List<ConversationId> waiting = workload.waiting(account, team, Integer.MAX_VALUE);
        Map<ConversationId, Integer> positions = new HashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            positions.put(waiting.get(i), i + 1);
        }
        return positions;
    }
}
