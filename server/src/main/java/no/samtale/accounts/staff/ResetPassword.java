package no.samtale.accounts.staff;

import no.samtale.accounts.NewPassword;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.signin.Passwords;
import no.samtale.accounts.signin.SessionStore;
import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Sets a new password by a link. Every session of the agent ends with it; what else is asked at sign-in is asked as before, so
 * that a mailbox alone lets nobody in.
 */
@Component
public class ResetPassword {
    private final AgentLinks links;
    private final AccountTransactions transactions;
    private final StaffStore store;
    private final SessionStore sessions;
    private final AgentNames names;
    private final Passwords passwords;
    private final StaffWitness witness;
    private final Hints hints;

    ResetPassword(
            AgentLinks links,
            AccountTransactions transactions,
            StaffStore store,
            SessionStore sessions,
            AgentNames names,
            Passwords passwords,
            StaffWitness witness,
            Hints hints) {
        this.links = links;
        this.transactions = transactions;
        this.store = store;
        this.sessions = sessions;
        this.names = names;
        this.passwords = passwords;
        this.witness = witness;
        this.hints = hints;
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if the link does not work */
    public void look(String token) {
        links.working(token, AgentLinks.Kind.PASSWORD);
    }

    /**
     * Sets it, once. The link still works if that fails.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if the link does not work; naming the field {@code password}
     */
    public void reset(String token, String password) {
        LinkToken link = links.working(token, AgentLinks.Kind.PASSWORD);
        AccountId account = link.account();
        AgentId agent = link.agent();
        String hash = passwords.hash(NewPassword.checked(password));
        byte[] sealed = names.sealedPassword(account, agent, hash);
        transactions.run(account, () -> {
            links.spend(link, AgentLinks.Kind.PASSWORD);
            if (!store.setPassword(account, agent, sealed)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            sessions.endAll(agent);
            witness.passwordReset(account, agent);
        });
        hints.give(new Hint.AgentChanged(account, agent));
    }
}
