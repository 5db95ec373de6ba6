package no.samtale.accounts.signin;

import no.samtale.accounts.store.AgentCells;
import no.samtale.accounts.store.AgentLinkStore;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets the password of an agent who exists: the one place where that is done, whoever has allowed it. Whoever was signed in by
 * the old one is out, and links for a new one that were sent before work no longer.
 */
@Component
public class SetPassword {
    private final AccountTransactions transactions;
    private final AgentStore store;
    private final AgentLinkStore links;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final AgentSecrets secrets;
    private final Hints hints;

    SetPassword(
            AccountTransactions transactions,
            AgentStore store,
            AgentLinkStore links,
            SessionStore sessions,
            Passwords passwords,
            AgentSecrets secrets,
            Hints hints) {
        this.transactions = transactions;
        this.store = store;
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.secrets = secrets;
        this.hints = hints;
    }

    /**
     * Sets it, and ends the agent's sessions.
     *
     * @param staying the secret id of the one session that goes on; null for none
     * @param allowed is run in the transaction before it is set: uses up what allows it, and notes who did it
     * @throws Problem naming the field password if it is too short or too long; {@link ProblemCode#NOT_FOUND} if the agent may
     *     not sign in
     */
    public void set(AccountId account, AgentId agent, String password, @Nullable String staying, Runnable allowed) {
        Passwords.check("password", password);
        byte[] sealed = secrets.seal(account, agent, AgentCells.password(agent), passwords.hash(password));
        transactions.run(account, () -> {
            allowed.run();
            if (!store.setPassword(account, agent, sealed)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            sessions.endOthers(agent, staying == null ? "" : staying);
            links.remove(account, agent);
        });
        hints.give(new Hint.SessionsEnded(account, agent));
    }
}
