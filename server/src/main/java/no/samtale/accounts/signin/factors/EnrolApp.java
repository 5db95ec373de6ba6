package no.samtale.accounts.signin.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.AgentSecrets;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Adds an authenticator app: the app is given a secret, and a code shows that it has it. */
@Component
public class EnrolApp {
    private final AccountTransactions transactions;
    private final TotpStore store;
    private final AgentSecrets secrets;
    private final CheckFactor checkFactor;
    private final FactorThrottle throttle;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final Agents agents;
    private final SignInWitness witness;
    private final Clock clock;

    EnrolApp(
            AccountTransactions transactions,
            TotpStore store,
            AgentSecrets secrets,
            CheckFactor checkFactor,
            FactorThrottle throttle,
            RecoveryCodes recoveryCodes,
            Accounts accounts,
            Agents agents,
            SignInWitness witness,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.secrets = secrets;
        this.checkFactor = checkFactor;
        this.throttle = throttle;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.agents = agents;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * What the app is told, once: to be typed, or drawn as a QR code.
     *
     * @param uri in the form that all apps read (Key Uri Format of Google Authenticator)
     */
    public record Told(String secret, String uri) {
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /** @throws Problem {@link ProblemCode#FACTOR_EXISTS} if the agent has an app already */
    public Told begin(AgentPrincipal agent) {
        TotpSecret secret = TotpSecret.random();
        byte[] sealed = secrets.seal(agent.account(), agent.agent(), TotpCode.cell(agent.agent()), secret.base32());
        transactions.run(agent.account(), () -> {
            if (!store.begin(agent.account(), agent.agent(), sealed, clock.instant())) {
                throw new Problem(ProblemCode.FACTOR_EXISTS);
            }
        });
        return new Told(secret.base32(), uri(agent, secret.base32()));
    }

    /**
     * The recovery codes, which are told now and never again.
     *
     * @throws Problem {@link ProblemCode#CODE_WRONG} or {@link ProblemCode#TOO_MANY}
     */
    public List<String> confirm(AgentPrincipal agent, String code) {
        throttle.admit(agent.agent());
        List<String> codes = transactions.call(agent.account(), () -> {
            if (!checkFactor.checkFirst(agent, code)) {
                throw new Problem(ProblemCode.CODE_WRONG);
            }
            store.confirm(agent.account(), agent.agent(), clock.instant());
            witness.noted(agent, SignInEvent.SECOND_FACTOR_ADDED, agent.agent());
            return recoveryCodes.make(agent);
        });
        throttle.succeeded(agent.agent());
        return codes;
    }

    private String uri(AgentPrincipal agent, String secret) {
        String company = accounts.account(agent.account()).name();
        String name = agents.agent(agent.account(), agent.agent())
                .map(each -> each.name())
                .orElse("");
        return "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(escaped("Samtale " + company + ":" + name), secret, escaped("Samtale " + company));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
