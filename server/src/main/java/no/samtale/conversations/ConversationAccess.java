package no.samtale.conversations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.Teams;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Who may reach which conversation; the only way to get one. A visitor reaches the one that its token opens. An agent
 * reaches those of its teams and those that it has; supervisors, administrators and privacy officers reach all of their
 * account. What cannot be reached looks like what is not there.
 */
@Component
public class ConversationAccess {
    private static final Set<Role> ALL = Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);

    private final ConversationStore conversations;
    private final TokenStore tokens;
    private final Entrypoints entrypoints;
    private final Teams teams;
    private final AccountTransactions transactions;
    private final AuditTrail trail;

    ConversationAccess(
            ConversationStore conversations,
            TokenStore tokens,
            Entrypoints entrypoints,
            Teams teams,
            AccountTransactions transactions,
            AuditTrail trail) {
        this.conversations = conversations;
        this.tokens = tokens;
        this.entrypoints = entrypoints;
        this.teams = teams;
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * The visitor's own conversation, or empty if the token opens none (any more).
     *
     * @throws Problem restricted if the person has asked that it lies unused
     */
    public Optional<AccessibleConversation> forVisitor(VisitorToken token) {
        return entrypoints
                .find(token.entrypoint())
                .map(Entrypoint::account)
                .flatMap(account -> transactions.call(account, () -> tokens.use(account, token)
                        .flatMap(id -> unrestricted(account, id))
                        .map(found -> accessible(account, found, Author.VISITOR))));
    }

    private Optional<Conversation> unrestricted(AccountId account, ConversationId id) {
        Optional<Conversation> found = conversations.find(account, id);
        if (found.isEmpty() && conversations.isRestricted(account, id)) {
            throw new Problem(ProblemCode.RESTRICTED);
        }
        return found;
    }

    /**
     * The visitor's own conversation, asked for by its id.
     *
     * @throws Problem token_unknown, or not_found if the token opens another
     */
    public AccessibleConversation forVisitor(VisitorToken token, ConversationId id) {
        AccessibleConversation own = forVisitor(token).orElseThrow(() -> new Problem(ProblemCode.TOKEN_UNKNOWN));
        if (!own.id().equals(id)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return own;
    }

    /**
     * A conversation that the agent may read and write. That it was asked for stands in the audit trail, also where it was
     * refused.
     *
     * @throws Problem not_found, also where it is there but out of reach
     */
    public AccessibleConversation forAgent(AgentPrincipal agent, ConversationId id) {
        Conversation found = transactions
                .call(agent.account(), () -> conversations.find(agent.account(), id))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        boolean let = reaches(agent, found);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                let ? AuditAction.CONVERSATION_READ : AuditAction.CONVERSATION_REFUSED,
                AuditedThing.of(found.id(), found.contact()));
        if (!let) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return accessible(agent.account(), found, Author.of(agent.agent()));
    }

    /**
     * A conversation in the name of its person, for the channel that carries what is said in it; empty if it is not there or
     * lies unused. Nobody is shown it by this.
     */
    public Optional<AccessibleConversation> forChannel(AccountId account, ConversationId id) {
        return transactions
                .call(account, () -> conversations.find(account, id))
                .map(found -> accessible(account, found, Author.VISITOR));
    }

    /** Whether the agent still reaches what it is being shown already. */
    public boolean stillReaches(AgentPrincipal agent, ConversationId id) {
        return transactions
                .call(agent.account(), () -> conversations.find(agent.account(), id))
                .filter(found -> reaches(agent, found))
                .isPresent();
    }

    /** The teams whose conversations the agent reaches; empty means all of the account. */
    Optional<Set<TeamId>> reach(AgentPrincipal agent) {
        return agent.roles().stream().anyMatch(ALL::contains)
                ? Optional.empty()
                : Optional.of(Set.copyOf(teams.memberships(agent.account()).getOrDefault(agent.agent(), List.of())));
    }

    private boolean reaches(AgentPrincipal agent, Conversation found) {
        return agent.agent().equals(found.agent())
                || reach(agent).map(own -> own.contains(found.team())).orElse(true);
    }

    private AccessibleConversation accessible(AccountId account, Conversation found, Author caller) {
        return new AccessibleConversation(account, found.id(), found.contact(), found.shard(), caller);
    }
}
