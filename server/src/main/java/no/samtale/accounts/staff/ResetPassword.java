package no.samtale.accounts.staff;

import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.signin.SetPassword;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
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
    private final SetPassword setPassword;
    private final StaffWitness witness;
    private final Hints hints;

    ResetPassword(AgentLinks links, SetPassword setPassword, StaffWitness witness, Hints hints) {
        this.links = links;
        this.setPassword = setPassword;
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
        setPassword.set(account, agent, password, null, () -> {
            links.spend(link, AgentLinks.Kind.PASSWORD);
            witness.passwordReset(account, agent);
        });
        hints.give(new Hint.AgentChanged(account, agent));
    }
}
