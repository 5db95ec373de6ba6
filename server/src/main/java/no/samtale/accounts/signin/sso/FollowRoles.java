package no.samtale.accounts.signin.sso;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.SsoRefusal;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.store.AgentLinkStore;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;

/**
 * Gives an agent the roles that the company's provider says, and makes one of who was merely invited. The last administrator
 * stays one, whatever the provider says: somebody has to be able to mend the mapping.
 */
@Component
class FollowRoles {
    private final AccountTransactions transactions;
    private final StaffStore staff;
    private final AgentLinkStore invitations;
    private final AgentAtProviderStore links;
    private final SignInWitness witness;
    private final StaffWitness staffWitness;
    private final Hints hints;
    private final Clock clock;

    FollowRoles(
            AccountTransactions transactions,
            StaffStore staff,
            AgentLinkStore invitations,
            AgentAtProviderStore links,
            SignInWitness witness,
            StaffWitness staffWitness,
            Hints hints,
            Clock clock) {
        this.transactions = transactions;
        this.staff = staff;
        this.invitations = invitations;
        this.links = links;
        this.witness = witness;
        this.staffWitness = staffWitness;
        this.hints = hints;
        this.clock = clock;
    }

    AgentPrincipal follow(AccountId account, AgentId agent, Set<Role> told) {
        Set<Role> roles = transactions.call(account, () -> {
            Set<Role> wanted = wanted(account, agent, told);
            StaffRow row = staff.one(account, agent)
                    .filter(one -> one.disabledAt() == null)
                    .orElseThrow(() -> new RefusedAfterProvider(SsoRefusal.CLOSED, agent));
            if (row.invited()) {
                join(account, row);
            }
            if (!row.roles().equals(wanted)) {
                change(account, row, wanted);
            }
            links.used(account, agent, clock.instant());
            return wanted;
        });
        hints.give(new Hint.AgentChanged(account, agent));
        return new AgentPrincipal(account, agent, roles);
    }

    /** Before the agent's own row, as it locks several in their order. */
    private Set<Role> wanted(AccountId account, AgentId agent, Set<Role> told) {
        EnumSet<Role> wanted = EnumSet.copyOf(told);
        boolean last = !wanted.contains(Role.ADMINISTRATOR)
                && staff.isAdministrator(account, agent)
                && staff.lockAdministrators(account) <= 1;
        if (last) {
            wanted.add(Role.ADMINISTRATOR);
        }
        return wanted;
    }

    private void join(AccountId account, StaffRow row) {
        staff.join(account, row.id(), row.nameSealed());
        invitations.remove(account, row.id());
        staffWitness.invitationAccepted(account, row.id());
    }

    private void change(AccountId account, StaffRow row, Set<Role> wanted) {
        StaffRow changed = new StaffRow(
                row.id(), row.nameSealed(), row.emailSealed(), wanted, row.capacity(), row.language(), false, null);
        staff.change(account, changed);
        witness.rolesFollowed(account, row.id());
    }
}
