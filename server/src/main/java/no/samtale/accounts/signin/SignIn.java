package no.samtale.accounts.signin;

import java.util.List;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.RemoteAddress;
import no.samtale.accounts.SignInWay;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.store.AgentCells;
import no.samtale.accounts.store.AgentStore;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Address;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.IdentityIndex.AgentRef;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Turns an e-mail address and a password into an agent, who may still have to show a second factor. An unknown address, a disabled agent and a wrong password look
 * alike and take about as long.
 */
@Component
public class SignIn {
    /** One person can be an agent of several accounts; the password tells which. */
    private static final int ACCOUNTS = 8;

    private final SignInThrottle throttle;
    private final IdentityIndex index;
    private final AccountTransactions transactions;
    private final AgentStore store;
    private final Vault vault;
    private final Passwords passwords;
    private final SignInWitness witness;

    SignIn(
            SignInThrottle throttle,
            IdentityIndex index,
            AccountTransactions transactions,
            AgentStore store,
            Vault vault,
            Passwords passwords,
            SignInWitness witness) {
        this.throttle = throttle;
        this.index = index;
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
        this.passwords = passwords;
        this.witness = witness;
    }

    /**
     * Whether it is the password of an agent who is signed in, and shows once more who they are.
     *
     * @throws Problem {@link ProblemCode#TOO_MANY}
     */
    public boolean isPassword(String remote, AgentPrincipal agent, String password) {
        String bucket = RemoteAddress.bucket(remote);
        String who = "agent " + agent.agent();
        if (!throttle.admit(bucket, who)) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        boolean right = password.length() <= Limits.PASSWORD_LENGTH
                && credentials(new AgentRef(agent.account(), agent.agent()))
                        .filter(known -> passwords.matches(password, known.hash()))
                        .isPresent();
        if (right) {
            throttle.giveBack(bucket, who);
        } else {
            witness.refused(agent.account(), agent.agent(), SignInWay.PASSWORD);
        }
        return right;
    }

    /**
     * The agent with this address and password.
     *
     * @param remote the network address that the attempt comes from
     * @throws Problem {@link ProblemCode#TOO_MANY} or {@link ProblemCode#SIGN_IN_FAILED}
     */
    public AgentPrincipal signIn(String remote, String email, String password) {
        Address address = Address.email(email);
        String bucket = RemoteAddress.bucket(remote);
        if (!throttle.admit(bucket, address.normal())) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        AgentPrincipal agent = matching(address, password).orElseThrow(() -> new Problem(ProblemCode.SIGN_IN_FAILED));
        throttle.giveBack(bucket, address.normal());
        return agent;
    }

    private Optional<AgentPrincipal> matching(Address address, String password) {
        if (password.length() > Limits.PASSWORD_LENGTH) {
            passwords.matchNobody("");
            return Optional.empty();
        }
        List<Credentials> known = index.agents(address).stream()
                .limit(ACCOUNTS)
                .flatMap(agent -> credentials(agent).stream())
                .toList();
        if (known.isEmpty()) {
            passwords.matchNobody(password);
        }
        Optional<AgentPrincipal> agent = known.stream()
                .filter(credentials -> passwords.matches(password, credentials.hash()))
                .findFirst()
                .flatMap(credentials -> principal(credentials.agent()));
        if (agent.isEmpty()) {
            known.forEach(credentials -> witness.refused(
                    credentials.agent().account(), credentials.agent().agent(), SignInWay.PASSWORD));
        }
        return agent;
    }

    private Optional<Credentials> credentials(AgentRef ref) {
        try {
            return transactions
                    .call(ref.account(), () -> store.password(ref.account(), ref.agent()))
                    .map(bytes -> vault.open(
                            Purpose.STAFF,
                            KeyScope.of(ref.account(), ref.agent()),
                            AgentCells.password(ref.agent()),
                            bytes))
                    .map(hash -> new Credentials(ref, hash));
        } catch (KeyDestroyed erased) {
            return Optional.empty();
        }
    }

    private Optional<AgentPrincipal> principal(AgentRef ref) {
        return transactions
                .call(ref.account(), () -> store.roles(ref.account(), ref.agent()))
                .map(roles -> new AgentPrincipal(ref.account(), ref.agent(), roles));
    }

    private record Credentials(AgentRef agent, String hash) {
        @Override
        public String toString() {
            return "Credentials[" + agent + "]";
        }
    }
}
