package no.samtale.accounts.signin.sso;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.samtale.accounts.AccountWitness;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.Enrolment;
import no.samtale.accounts.Invitee;
import no.samtale.accounts.Role;
import no.samtale.accounts.SsoRefusal;
import no.samtale.accounts.Team;
import no.samtale.accounts.TeamMembership;
import no.samtale.accounts.Teams;
import no.samtale.accounts.store.NewAgentRow;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an agent, without a password, of somebody whom the company's provider vouches for. In the only team, if there is one. */
@Component
class MakeAgent {
    private static final int USUAL_CAPACITY = 4;

    private final AccountTransactions transactions;
    private final Accounts accounts;
    private final Enrolment enrolment;
    private final Teams teams;
    private final TeamMembership membership;
    private final AccountWitness witness;

    MakeAgent(
            AccountTransactions transactions,
            Accounts accounts,
            Enrolment enrolment,
            Teams teams,
            TeamMembership membership,
            AccountWitness witness) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.teams = teams;
        this.membership = membership;
        this.witness = witness;
    }

    /** @param link is run in the transaction that makes the agent */
    AgentId make(AccountId account, String email, @Nullable String name, Set<Role> roles, Consumer<AgentId> link) {
        AgentId agent = AgentId.random();
        try {
            Invitee who = new Invitee(
                    called(email, name),
                    email,
                    roles,
                    USUAL_CAPACITY,
                    accounts.account(account).language());
            NewAgentRow row = entered(enrolment.prepareInvited(account, agent, who));
            transactions.run(account, () -> {
                enrolment.storeIfFree(row, who.email());
                witness.agentCreated(account, agent);
                link.accept(agent);
            });
        } catch (Problem notAnAddressOrTaken) {
            throw new RefusedAfterProvider(SsoRefusal.UNKNOWN, null);
        }
        List<Team> all = teams.all(account);
        if (all.size() == 1) {
            membership.join(account, all.getFirst().id(), agent);
        }
        return agent;
    }

    private static String called(String email, @Nullable String name) {
        String called = name == null ? email.substring(0, Math.max(0, email.indexOf('@'))) : name.strip();
        return called.substring(0, Math.min(called.length(), Limits.NAME_LENGTH));
    }

    /** Nobody is to take an invitation: the provider's word is enough. */
    private static NewAgentRow entered(NewAgentRow row) {
        return new NewAgentRow(
                row.account(),
                row.agent(),
                row.nameSealed(),
                row.emailSealed(),
                null,
                row.roles(),
                row.capacity(),
                row.language(),
                false);
    }
}
