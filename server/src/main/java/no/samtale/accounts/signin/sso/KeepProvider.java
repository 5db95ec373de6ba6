package no.samtale.accounts.signin.sso;

import java.time.Clock;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.factors.SecondFactors;
import no.samtale.accounts.signin.factors.WaysIn;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets up a company's own sign-in, demands it, and takes it away; administrators do. */
@Component
public class KeepProvider {
    private final AccountTransactions transactions;
    private final ProviderStore store;
    private final AgentAtProviderStore links;
    private final KnownProviders providers;
    private final ProviderAddress address;
    private final CompanySecrets secrets;
    private final SecondFactors factors;
    private final WaysIn waysIn;
    private final SignInWitness witness;
    private final Clock clock;

    KeepProvider(
            AccountTransactions transactions,
            ProviderStore store,
            AgentAtProviderStore links,
            KnownProviders providers,
            ProviderAddress address,
            CompanySecrets secrets,
            SecondFactors factors,
            WaysIn waysIn,
            SignInWitness witness,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.links = links;
        this.providers = providers;
        this.address = address;
        this.secrets = secrets;
        this.factors = factors;
        this.waysIn = waysIn;
        this.witness = witness;
        this.clock = clock;
    }

    /** A provider as it is set up, without its secret. */
    public record Kept(Provider provider, boolean secret) {}

    public Optional<Kept> of(AgentPrincipal administrator) {
        administrator.require(Role.ADMINISTRATOR);
        AccountId account = administrator.account();
        return transactions.call(account, () -> store.find(account)
                .map(provider -> new Kept(provider, store.secret(account).isPresent())));
    }

    /**
     * Sets it up, or changes it, if it answers. Who is who at another provider than before is found out anew.
     *
     * @param secret null: as it was; empty: none
     * @throws Problem {@link ProblemCode#SSO_UNAVAILABLE}; naming the field issuer if it is no address that is called; naming
     *     the field clientSecret if the secret was for another provider
     */
    public void keep(AgentPrincipal administrator, Provider provider, @Nullable String secret) {
        administrator.require(Role.ADMINISTRATOR);
        AccountId account = administrator.account();
        requireCallable(provider);
        // Not within a transaction, as it calls out.
        providers.documentAnew(provider.issuer());
        transactions.run(account, () -> {
            Optional<Provider> former = store.find(account);
            boolean same = former.filter(one -> isSame(one, provider)).isPresent();
            byte[] sealed = secret == null ? formerSecret(account, same) : sealed(account, secret);
            store.put(account, provider, sealed, clock.instant());
            if (former.filter(one -> one.issuer().equals(provider.issuer())).isEmpty()) {
                links.removeAll(account);
                waysIn.demandSingleSignOn(account, false);
            }
            witness.providerChanged(administrator);
        });
    }

    /**
     * Demands it of everybody from their next sign-in on, or no longer.
     *
     * @throws Problem {@link ProblemCode#NOT_FOUND} if there is none; {@link ProblemCode#FACTOR_MISSING} if who demands it could
     *     not come in past it; {@link ProblemCode#SSO_UNTRIED} if nobody has come in by it yet
     */
    public void demand(AgentPrincipal administrator, boolean demanded) {
        administrator.require(Role.ADMINISTRATOR);
        AccountId account = administrator.account();
        transactions.run(account, () -> {
            if (store.find(account).isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            if (demanded && !factors.of(account, administrator.agent()).hasAny()) {
                throw new Problem(ProblemCode.FACTOR_MISSING);
            }
            if (demanded && !links.any(account)) {
                throw new Problem(ProblemCode.SSO_UNTRIED);
            }
            waysIn.demandSingleSignOn(account, demanded);
            witness.providerChanged(administrator);
        });
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if there is none */
    public void remove(AgentPrincipal administrator) {
        administrator.require(Role.ADMINISTRATOR);
        AccountId account = administrator.account();
        transactions.run(account, () -> {
            if (!store.remove(account)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            links.removeAll(account);
            waysIn.demandSingleSignOn(account, false);
            witness.providerChanged(administrator);
        });
    }

    private void requireCallable(Provider provider) {
        try {
            address.called(provider.issuer());
        } catch (Problem refused) {
            throw Problem.invalidField(
                    "issuer",
                    "Give an https address on the open internet, or ask who runs the server to allow its host.");
        }
    }

    private static boolean isSame(Provider one, Provider other) {
        return one.issuer().equals(other.issuer()) && one.clientId().equals(other.clientId());
    }

    /** What was told to one provider is never shown to another. */
    private byte @Nullable [] formerSecret(AccountId account, boolean same) {
        byte[] former = store.secret(account).orElse(null);
        if (former != null && !same) {
            throw Problem.invalidField("clientSecret");
        }
        return former;
    }

    private byte @Nullable [] sealed(AccountId account, String secret) {
        return secret.isEmpty()
                ? null
                : secrets.seal(
                        account, RedeemCode.SECRET, Checks.line("clientSecret", secret, Limits.PROVIDER_LINE_LENGTH));
    }
}
