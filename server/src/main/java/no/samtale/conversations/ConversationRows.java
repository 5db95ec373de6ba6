package no.samtale.conversations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Team;
import no.samtale.accounts.Teams;
import no.samtale.conversations.ConversationRow.NamedAgent;
import no.samtale.conversations.ConversationRow.NamedTeam;
import no.samtale.conversations.ConversationRow.Person;
import no.samtale.inboxes.Doorways;
import no.samtale.inboxes.Inbox;
import no.samtale.inboxes.Inboxes;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Puts names to the conversations of a list. */
@Component
public class ConversationRows {
    private final Conversations conversations;
    private final Agents agents;
    private final Teams teams;
    private final Inboxes inboxes;
    private final Doorways doorways;

    ConversationRows(Conversations conversations, Agents agents, Teams teams, Inboxes inboxes, Doorways doorways) {
        this.conversations = conversations;
        this.agents = agents;
        this.teams = teams;
        this.inboxes = inboxes;
        this.doorways = doorways;
    }

    /** The conversation as a row. */
    public ConversationRow row(AgentPrincipal agent, ConversationId id) {
        return named(agent.account(), conversations.rows(agent, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** These conversations as rows, in the same order. */
    public List<ConversationRow> named(AccountId account, List<ListedConversation> listed) {
        Set<AgentId> ids = listed.stream()
                .map(one -> one.conversation().agent())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<AgentId, String> agentNames = agents.named(account, ids);
        Map<TeamId, String> teamNames = teams.all(account).stream().collect(Collectors.toMap(Team::id, Team::name));
        Map<InboxId, String> channels =
                inboxes.all(account).stream().collect(Collectors.toMap(Inbox::id, Inbox::channel));
        Map<EntrypointId, String> ways = doorways.ways(account);
        return listed.stream()
                .map(one -> row(one, agentNames, teamNames, channels, ways))
                .toList();
    }

    private static ConversationRow row(
            ListedConversation listed,
            Map<AgentId, String> agentNames,
            Map<TeamId, String> teamNames,
            Map<InboxId, String> channels,
            Map<EntrypointId, String> ways) {
        Conversation conversation = listed.conversation();
        AgentId agent = conversation.agent();
        return new ConversationRow(
                conversation.id(),
                conversation.state(),
                new Person(conversation.contact(), listed.contactName(), listed.address()),
                listed.preview(),
                listed.previewAuthor(),
                channels.getOrDefault(conversation.inbox(), ""),
                ways.getOrDefault(conversation.entrypoint(), ""),
                new NamedTeam(conversation.team(), teamNames.getOrDefault(conversation.team(), "")),
                agent == null ? null : new NamedAgent(agent, agentNames.getOrDefault(agent, "")),
                conversation.waitingSince(),
                conversation.lastActivityAt(),
                conversation.lastSeq(),
                listed.unread(),
                conversation.language(),
                conversation.answerLater(),
                conversation.priority(),
                conversation.snoozedUntil(),
                listed.labels());
    }
}
