package no.samtale.accounts.staff;

import java.util.List;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Enrolment;
import no.samtale.accounts.ForgetInvited;
import no.samtale.accounts.Invitee;
import no.samtale.accounts.Role;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.store.NewAgentRow;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Invites somebody to become an agent, invites again, and takes an invitation back. Administrators do. */
@Component
public class InviteAgent {
    private final AccountTransactions transactions;
    private final Enrolment enrolment;
    private final StaffStore store;
    private final TeamsOfAgent teams;
    private final AgentLinks links;
    private final LinkLetters letters;
    private final ForgetInvited forgetInvited;
    private final StaffWitness witness;

    InviteAgent(
            AccountTransactions transactions,
            Enrolment enrolment,
            StaffStore store,
            TeamsOfAgent teams,
            AgentLinks links,
            LinkLetters letters,
            ForgetInvited forgetInvited,
            StaffWitness witness) {
        this.transactions = transactions;
        this.enrolment = enrolment;
        this.store = store;
        this.teams = teams;
        this.links = links;
        this.letters = letters;
        this.forgetInvited = forgetInvited;
        this.witness = witness;
    }

    /**
     * What came of an invitation.
     *
     * @param mailed whether it goes out by mail too
     */
    public record Invited(AgentId agent, MadeLink link, boolean mailed) {}

    /**
     * Invites somebody.
     *
     * @throws Problem role_missing, {@link ProblemCode#ADDRESS_TAKEN}, {@link ProblemCode#NOT_FOUND} for a team
     */
    public Invited invite(AgentPrincipal by, Invitee wanted, Set<TeamId> into) {
        by.require(Role.ADMINISTRATOR);
        transactions.run(by.account(), () -> enrolment.requireFree(by.account(), wanted.email()));
        AgentId agent = AgentId.random();
        NewAgentRow row = enrolment.prepareInvited(by.account(), agent, wanted);
        return transactions.call(by.account(), () -> {
            enrolment.storeIfFree(row, wanted.email());
            teams.put(by.account(), agent, into);
            return link(by, agent);
        });
    }

    /**
     * Invites again: the last link ends.
     *
     * @throws Problem role_missing, {@link ProblemCode#NOT_FOUND} if nobody of this id is invited
     */
    public Invited again(AgentPrincipal by, AgentId agent) {
        by.require(Role.ADMINISTRATOR);
        return transactions.call(by.account(), () -> link(by, agent));
    }

    /**
     * Takes an invitation back, with all that was kept of whom it was for.
     *
     * @throws Problem as {@link #again}
     */
    public void revoke(AgentPrincipal by, AgentId agent) {
        by.require(Role.ADMINISTRATOR);
        transactions.run(by.account(), () -> {
            invited(by, agent);
            witness.invitationRevoked(by, agent);
            forgetInvited.remove(by.account(), List.of(agent));
        });
    }

    private Invited link(AgentPrincipal by, AgentId agent) {
        StaffRow row = invited(by, agent);
        MadeLink link = links.make(by.account(), agent, AgentLinks.Kind.INVITATION);
        witness.invited(by, agent);
        return new Invited(agent, link, letters.send(by.account(), row, AgentLinks.Kind.INVITATION, link));
    }

    private StaffRow invited(AgentPrincipal by, AgentId agent) {
        return store.one(by.account(), agent)
                .filter(row -> row.invited() && row.disabledAt() == null)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
