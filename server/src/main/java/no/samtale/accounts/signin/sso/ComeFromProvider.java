package no.samtale.accounts.signin.sso;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.SsoRefusal;
import no.samtale.accounts.signin.SessionStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out which agent came back from the company's provider. Whatever stands in the way, the answer is the same; the trail
 * says which it was.
 */
@Component
public class ComeFromProvider {
    private final AccountTransactions transactions;
    private final ProviderStore store;
    private final RedeemCode redeemCode;
    private final AgentOfProvider agents;
    private final SessionStore sessions;
    private final SignInWitness witness;
    private final Hints hints;
    private final Clock clock;

    ComeFromProvider(
            AccountTransactions transactions,
            ProviderStore store,
            RedeemCode redeemCode,
            AgentOfProvider agents,
            SessionStore sessions,
            SignInWitness witness,
            Hints hints,
            Clock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.store = store;
        this.redeemCode = redeemCode;
        this.agents = agents;
        this.sessions = sessions;
        this.witness = witness;
        this.hints = hints;
    }

    /**
     * What a provider sent a browser back with.
     *
     * @param code null if the provider said no
     * @param issuer what the provider calls itself (RFC 9207); null if it does not say
     */
    public record Brought(@Nullable String code, @Nullable String issuer) {
        @Override
        public String toString() {
            return "Brought[…]";
        }
    }

    /**
     * Who came.
     *
     * @param shownLately whether the provider says that it asked who it is within {@link Limits#PROOF}: else it may know the
     *     browser from this morning, and whoever sits before it has shown nothing
     */
    public record Came(AgentPrincipal agent, boolean shownLately) {}

    /** @throws Problem {@link ProblemCode#SSO_REFUSED} or {@link ProblemCode#SSO_UNAVAILABLE} */
    public Came come(Attempt attempt, Brought brought) {
        AccountId account = attempt.account();
        try {
            Vouched who = who(attempt, brought);
            return new Came(agents.agent(account, provider(account), who), isRecent(who.shownAt()));
        } catch (RefusedAfterProvider refused) {
            if (refused.reason() == SsoRefusal.NO_ROLE) {
                Optional.ofNullable(refused.agent()).ifPresent(agent -> end(account, agent));
            }
            witness.refusedAfterProvider(account, refused.agent(), refused.reason());
            throw new Problem(ProblemCode.SSO_REFUSED, refused);
        }
    }

    private boolean isRecent(@Nullable Instant shownAt) {
        return shownAt != null && shownAt.isAfter(clock.instant().minus(Limits.PROOF));
    }

    private Vouched who(Attempt attempt, Brought brought) {
        String code = brought.code();
        if (code == null || code.isEmpty() || code.length() > Limits.PROVIDER_CODE_LENGTH) {
            throw new RefusedAfterProvider(SsoRefusal.PROVIDER, null);
        }
        AccountId account = attempt.account();
        byte[] secret = transactions.call(account, () -> store.secret(account)).orElse(null);
        try {
            return redeemCode.redeem(attempt, provider(account), secret, code, brought.issuer());
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.SSO_REFUSED) {
                throw new RefusedAfterProvider(SsoRefusal.ANSWER, null);
            }
            throw problem;
        }
    }

    private Provider provider(AccountId account) {
        return transactions
                .call(account, () -> store.find(account))
                .orElseThrow(() -> new Problem(ProblemCode.SSO_REFUSED));
    }

    /** Who has lost every role is out everywhere. */
    private void end(AccountId account, AgentId agent) {
        transactions.run(account, () -> sessions.endAll(agent));
        hints.give(new Hint.SessionsEnded(account, agent));
    }
}
