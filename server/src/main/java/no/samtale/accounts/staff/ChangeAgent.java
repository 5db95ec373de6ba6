package no.samtale.accounts.staff;

import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Enrolment;
import no.samtale.accounts.Invitee;
import no.samtale.accounts.LastAdministrator;
import no.samtale.accounts.Role;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.store.AgentLinkStore;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Address;
import no.samtale.vault.IdentityIndex;
import org.springframework.stereotype.Component;

/**
 * Changes what stands of an agent, the address to sign in with too; administrators do. An address is the administrators' to
 * change, as it is the company's: agents change their own name and language ({@link ChangeProfile}).
 */
@Component
public class ChangeAgent {
    private final AccountTransactions transactions;
    private final Enrolment enrolment;
    private final StaffStore store;
    private final AgentLinkStore links;
    private final TeamsOfAgent teams;
    private final LastAdministrator lastAdministrator;
    private final AgentNames names;
    private final IdentityIndex index;
    private final StaffWitness witness;
    private final Hints hints;

    ChangeAgent(
            AccountTransactions transactions,
            Enrolment enrolment,
            StaffStore store,
            AgentLinkStore links,
            TeamsOfAgent teams,
            LastAdministrator lastAdministrator,
            AgentNames names,
            IdentityIndex index,
            StaffWitness witness,
            Hints hints) {
        this.transactions = transactions;
        this.enrolment = enrolment;
        this.store = store;
        this.links = links;
        this.teams = teams;
        this.lastAdministrator = lastAdministrator;
        this.names = names;
        this.index = index;
        this.witness = witness;
        this.hints = hints;
    }

    /**
     * Changes one who has not left.
     *
     * @throws Problem role_missing, {@link ProblemCode#NOT_FOUND} for the agent or a team,
     *     {@link ProblemCode#LAST_ADMINISTRATOR}, {@link ProblemCode#ADDRESS_TAKEN}
     */
    public void change(AgentPrincipal by, AgentId agent, Invitee wanted, Set<TeamId> into) {
        by.require(Role.ADMINISTRATOR);
        AccountId account = by.account();
        boolean moved = transactions.call(account, () -> {
            // First, as it locks several rows in their order.
            if (!wanted.roles().contains(Role.ADMINISTRATOR)) {
                lastAdministrator.requireAnother(account, agent);
            }
            StaffRow row = store.one(account, agent)
                    .filter(one -> one.disabledAt() == null)
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            boolean moves = !names.email(account, row).equals(wanted.email());
            if (moves) {
                moveTo(account, row, wanted.email());
            }
            store.change(account, changed(account, row, wanted));
            teams.put(account, agent, into);
            witness.changed(by, agent);
            return moves;
        });
        if (moved) {
            forgetFormer(account, agent, wanted.email());
        }
        hints.give(new Hint.AgentChanged(account, agent));
    }

    /** The new address is found before it stands anywhere; links that were sent to the old one end. */
    private void moveTo(AccountId account, StaffRow row, String email) {
        if (!Address.email(names.email(account, row)).equals(Address.email(email))) {
            enrolment.requireFreeForAnother(account, email);
        }
        index.add(account, row.id(), Address.email(email));
        if (!row.invited()) {
            links.remove(account, row.id());
        }
    }

    private void forgetFormer(AccountId account, AgentId agent, String email) {
        index.remove(account, agent);
        index.add(account, agent, Address.email(email));
    }

    private StaffRow changed(AccountId account, StaffRow row, Invitee wanted) {
        return new StaffRow(
                row.id(),
                names.sealedName(account, row.id(), wanted.name()),
                names.sealedEmail(account, row.id(), wanted.email()),
                wanted.roles(),
                wanted.capacity(),
                wanted.language(),
                row.invited(),
                null);
    }
}
