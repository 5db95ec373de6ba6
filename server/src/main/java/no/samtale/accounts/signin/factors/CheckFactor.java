package no.samtale.accounts.signin.factors;

import java.time.Clock;
import java.util.OptionalLong;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInWay;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.AgentSecrets;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Takes a code of an agent's app, or a recovery code in its place; each once. */
@Component
public class CheckFactor {
    private final AccountTransactions transactions;
    private final TotpStore store;
    private final RecoveryCodes recoveryCodes;
    private final AgentSecrets secrets;
    private final FactorThrottle throttle;
    private final SignInWitness witness;
    private final Clock clock;

    CheckFactor(
            AccountTransactions transactions,
            TotpStore store,
            RecoveryCodes recoveryCodes,
            AgentSecrets secrets,
            FactorThrottle throttle,
            SignInWitness witness,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.recoveryCodes = recoveryCodes;
        this.secrets = secrets;
        this.throttle = throttle;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * What was given.
     *
     * @throws Problem {@link ProblemCode#CODE_WRONG} or {@link ProblemCode#TOO_MANY}
     */
    public SignInWay check(AgentPrincipal agent, String code) {
        throttle.admit(agent.agent());
        SignInWay way = code.strip().length() > TotpCode.LENGTH_TYPED ? SignInWay.RECOVERY_CODE : SignInWay.TOTP;
        boolean taken = transactions.call(
                agent.account(),
                () -> way == SignInWay.TOTP ? isTaken(agent, code, true) : recoveryCodes.use(agent, code));
        if (!taken) {
            witness.refused(agent.account(), agent.agent(), way);
            throw new Problem(ProblemCode.CODE_WRONG);
        }
        throttle.succeeded(agent.agent());
        return way;
    }

    /** Takes the first code of an app that is not confirmed yet, in the caller's transaction; counted as any other. */
    boolean checkFirst(AgentPrincipal agent, String code) {
        return isTaken(agent, code, false);
    }

    private boolean isTaken(AgentPrincipal agent, String code, boolean confirmed) {
        OptionalLong step = store.find(agent.account(), agent.agent())
                .filter(row -> row.confirmed() == confirmed)
                .map(row -> TotpSecret.of(
                        secrets.open(agent.account(), agent.agent(), TotpCode.cell(agent.agent()), row.secretSealed())))
                .map(secret -> secret.step(TotpCode.digits(code), clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && store.take(agent.account(), agent.agent(), step.getAsLong());
    }
}
