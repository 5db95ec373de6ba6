package no.samtale.routing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samtale.platform.AgentId;

/** The room that a team's agents have, handed out in turn: the one who has been idle longest first. */
final class Room {
    private final Deque<AgentId> turn = new ArrayDeque<>();
    private final Map<AgentId, Integer> free;

    /**
     * @param inTurn the agents, the longest idle first
     * @param free how many more each may have
     */
    Room(List<AgentId> inTurn, Map<AgentId, Integer> free) {
        this.free = new HashMap<>(free);
        for (AgentId agent : inTurn) {
            if (free.getOrDefault(agent, 0) > 0) {
                turn.add(agent);
            }
        }
    }

    /** Whether the agent has room. */
    boolean has(AgentId agent) {
        return turn.contains(agent);
    }

    /** How many more the team may have now. */
    int places() {
        return turn.stream().mapToInt(agent -> free.getOrDefault(agent, 0)).sum();
    }

    /** Takes one place; its agent comes last in turn from now on. */
    Optional<AgentId> take() {
        AgentId agent = turn.poll();
        if (agent == null) {
            return Optional.empty();
        }
        int left = free.getOrDefault(agent, 0) - 1;
        free.put(agent, left);
        if (left > 0) {
            turn.addLast(agent);
        }
        return Optional.of(agent);
    }
}
