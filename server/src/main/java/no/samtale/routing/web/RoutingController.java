package no.samtale.routing.web;

import java.util.List;
import java.util.Map;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Availability;
import no.samtale.accounts.Role;
import no.samtale.accounts.Teams;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.AssignConversation;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.ConversationRow;
import no.samtale.conversations.ConversationRows;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.RequeueConversation;
import no.samtale.conversations.Workload;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.routing.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has room, and moving conversations between agents and teams. */
@RestController
@RequestMapping("/api/console")
class RoutingController {
    private final ConversationAccess access;
    private final Conversations conversations;
    private final AssignConversation assign;
    private final RequeueConversation requeue;
    private final ConversationRows rows;
    private final Presence presence;
    private final Workload workload;
    private final Agents agents;
    private final Teams teams;
    private final AuditTrail trail;

    RoutingController(
            ConversationAccess access,
            Conversations conversations,
            AssignConversation assign,
            RequeueConversation requeue,
            ConversationRows rows,
            Presence presence,
            Workload workload,
            Agents agents,
            Teams teams,
            AuditTrail trail) {
        this.access = access;
        this.conversations = conversations;
        this.assign = assign;
        this.requeue = requeue;
        this.rows = rows;
        this.presence = presence;
        this.workload = workload;
        this.agents = agents;
        this.teams = teams;
        this.trail = trail;
    }

    /** What an agent chooses. */
    record AvailabilityRequest(Availability availability) {}

    /** Where to: one of the two. */
    record TransferRequest(
            @Nullable AgentId agentId, @Nullable TeamId teamId) {}

    /** A colleague, as the transfer dialog shows them. */
    record AgentView(
            AgentId id,
            String name,
            Availability availability,
            boolean present,
            int open,
            int capacity,
            List<TeamId> teams) {}

    /** A team. */
    record TeamView(TeamId id, String name) {}

    @PutMapping("/availability")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(AgentPrincipal agent, @RequestBody AvailabilityRequest request) {
        presence.choose(agent.account(), agent.agent(), request.availability());
    }

    @GetMapping("/agents")
    List<AgentView> agents(AgentPrincipal agent) {
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.AGENTS_LISTED,
                AuditedThing.all(AuditedThing.Kind.AGENT));
        Map<AgentId, Presence.Standing> standings = presence.standings(agent.account());
        Map<AgentId, Integer> open = workload.openByAgent(agent.account());
        Map<AgentId, List<TeamId>> memberships = teams.memberships(agent.account());
        Presence.Standing unknown = new Presence.Standing(Availability.AWAY, false);
        return agents.all(agent.account()).stream()
                .map(one -> {
                    Presence.Standing standing = standings.getOrDefault(one.id(), unknown);
                    return new AgentView(
                            one.id(),
                            one.name(),
                            standing.availability(),
                            standing.present(),
                            open.getOrDefault(one.id(), 0),
                            one.capacity(),
                            memberships.getOrDefault(one.id(), List.of()));
                })
                .toList();
    }

    @GetMapping("/teams")
    List<TeamView> teams(AgentPrincipal agent) {
        return teams.all(agent.account()).stream()
                .map(team -> new TeamView(team.id(), team.name()))
                .toList();
    }

    @PostMapping("/conversations/{id}/pick")
    ConversationRow pick(AgentPrincipal agent, @PathVariable ConversationId id) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        assign.assign(conversation.account(), conversation.id(), agent.agent(), mayTakeOver(agent), agent.agent());
        return rows.row(agent, id);
    }

    /** Answers nothing: the conversation may be out of the sender's reach now. */
    @PostMapping("/conversations/{id}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody TransferRequest request) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        if (!mayTakeOver(agent) && isOfAnother(agent, conversations.current(conversation))) {
            throw new Problem(ProblemCode.ALREADY_ASSIGNED);
        }
        if (request.agentId() != null && request.teamId() == null) {
            toAgent(conversation, request.agentId());
        } else if (request.teamId() != null && request.agentId() == null) {
            toTeam(conversation, request.teamId());
        } else {
            throw Problem.invalidField("agentId");
        }
    }

    /** Only they may take a conversation from the agent who has it. */
    private static boolean mayTakeOver(AgentPrincipal agent) {
        return agent.has(Role.SUPERVISOR) || agent.has(Role.ADMINISTRATOR);
    }

    private static boolean isOfAnother(AgentPrincipal agent, Conversation conversation) {
        return conversation.agent() != null && !conversation.agent().equals(agent.agent());
    }

    private void toAgent(AccessibleConversation conversation, AgentId agent) {
        if (agents.agent(conversation.account(), agent).isEmpty()) {
            throw Problem.invalidField("agentId");
        }
        assign.assign(
                conversation.account(),
                conversation.id(),
                agent,
                true,
                conversation.caller().agent());
    }

    private void toTeam(AccessibleConversation conversation, TeamId team) {
        if (!teams.exists(conversation.account(), team)) {
            throw Problem.invalidField("teamId");
        }
        requeue.requeue(conversation.account(), conversation.id(), team, conversation.caller());
    }
}
