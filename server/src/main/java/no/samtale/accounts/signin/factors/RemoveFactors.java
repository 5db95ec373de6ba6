package no.samtale.accounts.signin.factors;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.passkeys.PasskeyStore;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Takes second factors away: the agent its own app, an administrator all that somebody has lost. */
@Component
public class RemoveFactors {
    private final AccountTransactions transactions;
    private final TotpStore totp;
    private final RecoveryCodeStore codes;
    private final PasskeyStore passkeys;
    private final SignInRuleStore rules;
    private final SignInWitness witness;

    RemoveFactors(
            AccountTransactions transactions,
            TotpStore totp,
            RecoveryCodeStore codes,
            PasskeyStore passkeys,
            SignInRuleStore rules,
            SignInWitness witness) {
        this.transactions = transactions;
        this.totp = totp;
        this.codes = codes;
        this.passkeys = passkeys;
        this.rules = rules;
        this.witness = witness;
    }

    /**
     * An agent's own app.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND}, or {@link ProblemCode#FACTOR_DEMANDED} if it is the last and one is
     *     demanded
     */
    public void removeApp(AgentPrincipal agent) {
        transactions.run(agent.account(), () -> {
            if (!totp.remove(agent.account(), agent.agent())) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            afterwards(agent, SignInEvent.SECOND_FACTOR_REMOVED);
        });
    }

    /**
     * An agent's own passkey.
     *
     * @throws Problem as {@link #removeApp}
     */
    public void removePasskey(AgentPrincipal agent, java.util.UUID passkey) {
        transactions.run(agent.account(), () -> {
            if (!passkeys.remove(agent.account(), agent.agent(), passkey)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            afterwards(agent, SignInEvent.PASSKEY_REMOVED);
        });
    }

    /** All that an agent of the company has, codes too; in the caller's transaction. False if there was nothing. */
    boolean removeAll(AgentPrincipal administrator, AgentId whom) {
        boolean app = totp.remove(administrator.account(), whom);
        boolean keys = passkeys.removeAll(administrator.account(), whom);
        codes.removeAll(administrator.account(), whom);
        if (app || keys) {
            witness.noted(administrator, SignInEvent.SECOND_FACTOR_REMOVED, whom);
        }
        return app || keys;
    }

    private void afterwards(AgentPrincipal agent, SignInEvent event) {
        boolean none = totp.find(agent.account(), agent.agent())
                        .filter(TotpStore.Row::confirmed)
                        .isEmpty()
                && passkeys.count(agent.account(), agent.agent()) == 0;
        if (none && isDemandedOf(agent)) {
            throw new Problem(ProblemCode.FACTOR_DEMANDED);
        }
        if (none) {
            codes.removeAll(agent.account(), agent.agent());
        }
        witness.noted(agent, event, agent.agent());
    }

    /** Where the company's own sign-in is demanded, an administrator's second factor is the way in past it. */
    private boolean isDemandedOf(AgentPrincipal agent) {
        return rules.demandsSecondFactor(agent.account())
                || (agent.has(Role.ADMINISTRATOR) && rules.demandsSingleSignOn(agent.account()));
    }
}
