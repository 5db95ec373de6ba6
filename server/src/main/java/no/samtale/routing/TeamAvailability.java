package no.samtale.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.accounts.Agent;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Availability;
import no.samtale.accounts.Teams;
import no.samtale.conversations.ReadyAgents;
import no.samtale.conversations.Workload;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Whether somebody of a team answers now. */
@Component
public class TeamAvailability implements ReadyAgents {
    private final PresenceStore presence;
    private final Workload workload;
    private final Agents agents;
    private final Teams teams;
    private final AccountTransactions transactions;
    private final Clock clock;

    TeamAvailability(
            PresenceStore presence,
            Workload workload,
            Agents agents,
            Teams teams,
            AccountTransactions transactions,
            Clock clock) {
        this.presence = presence;
        this.workload = workload;
        this.agents = agents;
        this.teams = teams;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The three states of a team. */
    public enum State {
        /** Somebody has room. */
        ONLINE,
        /** Somebody is signed in, but all have their hands full or are away for a moment. */
        BUSY,
        /** Nobody is signed in. */
        OFFLINE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The state of the team now. */
    public State of(AccountId account, TeamId team) {
        Room room = room(account, team);
        if (room.take().isPresent()) {
            return State.ONLINE;
        }
        return isSomebodyHere(account, team) ? State.BUSY : State.OFFLINE;
    }

    private boolean isSomebodyHere(AccountId account, TeamId team) {
        Instant now = clock.instant();
        return transactions.call(account, () -> {
            List<AgentId> members = teams.members(account, team);
            return presence.all(account).stream()
                    .filter(row -> row.seenWithin(Presence.HERE, now))
                    .anyMatch(row -> members.contains(row.agent()));
        });
    }

    @Override
    public boolean isReady(AccountId account, TeamId team, AgentId agent) {
        return room(account, team).has(agent);
    }

    /** The room that the team's agents have who are available and here, the longest idle first. */
    Room room(AccountId account, TeamId team) {
        Instant now = clock.instant();
        return transactions.call(account, () -> {
            List<AgentId> members = teams.members(account, team);
            List<AgentId> inTurn = presence.all(account).stream()
                    .filter(row -> row.availability() == Availability.AVAILABLE)
                    .filter(row -> row.seenWithin(Presence.HERE, now))
                    .map(PresenceStore.Row::agent)
                    .filter(members::contains)
                    .toList();
            Map<AgentId, Integer> open = workload.openByAgent(account);
            Map<AgentId, Integer> free = agents.all(account).stream()
                    .collect(Collectors.toMap(Agent::id, agent -> agent.capacity() - open.getOrDefault(agent.id(), 0)));
            return new Room(inTurn, free);
        });
    }
}
