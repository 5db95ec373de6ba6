package no.samtale.accounts.staff;

import no.samtale.accounts.Account;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.signin.SetPassword;
import no.samtale.accounts.store.AgentStore;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Makes an agent of whoever holds an invitation. */
@Component
public class AcceptInvitation {
    private final AgentLinks links;
    private final AccountTransactions transactions;
    private final Accounts accounts;
    private final StaffStore store;
    private final AgentStore agents;
    private final AgentNames names;
    private final SetPassword setPassword;
    private final StaffWitness witness;
    private final Hints hints;

    AcceptInvitation(
            AgentLinks links,
            AccountTransactions transactions,
            Accounts accounts,
            StaffStore store,
            AgentStore agents,
            AgentNames names,
            SetPassword setPassword,
            StaffWitness witness,
            Hints hints) {
        this.links = links;
        this.transactions = transactions;
        this.accounts = accounts;
        this.store = store;
        this.agents = agents;
        this.names = names;
        this.setPassword = setPassword;
        this.witness = witness;
        this.hints = hints;
    }

    /** What an invitation tells whoever holds it. */
    public record Invitation(String company, String name, String email, String language) {
        @Override
        public String toString() {
            return "Invitation[…]";
        }
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if the link does not work */
    public Invitation read(String token) {
        LinkToken link = links.working(token, AgentLinks.Kind.INVITATION);
        Account account = accounts.account(link.account());
        StaffRow row = transactions.call(link.account(), () -> invited(link));
        return new Invitation(
                account.name(), names.name(link.account(), row), names.email(link.account(), row), row.language());
    }

    /**
     * Takes it, once. The link still works if that fails.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if the link does not work; naming the field that is not as it should be
     */
    public AgentPrincipal accept(String token, String name, String password) {
        LinkToken link = links.working(token, AgentLinks.Kind.INVITATION);
        String line = Checks.line("name", name, Limits.NAME_LENGTH);
        AccountId account = link.account();
        AgentId agent = link.agent();
        byte[] nameSealed = names.sealedName(account, agent, line);
        setPassword.set(account, agent, password, null, () -> join(link, nameSealed));
        hints.give(new Hint.AgentChanged(account, agent));
        return transactions
                .call(account, () -> agents.roles(account, agent))
                .map(roles -> new AgentPrincipal(account, agent, roles))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private void join(LinkToken link, byte[] nameSealed) {
        StaffRow row = invited(link);
        links.spend(link, AgentLinks.Kind.INVITATION);
        if (!store.join(link.account(), row.id(), nameSealed)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        witness.invitationAccepted(link.account(), row.id());
    }

    private StaffRow invited(LinkToken link) {
        return store.one(link.account(), link.agent())
                .filter(row -> row.invited() && row.disabledAt() == null)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
