package no.samtale.accounts.signin.passkeys;

import com.webauthn4j.data.AuthenticationData;
import java.time.Clock;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.SignInWay;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.Principals;
import no.samtale.accounts.signin.SessionContent;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Finds out whose passkey was shown, if it was shown rightly. */
@Component
public class ProvePasskey {
    private final AccountTransactions transactions;
    private final PasskeyStore store;
    private final Ceremonies ceremonies;
    private final Principals principals;
    private final SignInWitness witness;
    private final Clock clock;

    ProvePasskey(
            AccountTransactions transactions,
            PasskeyStore store,
            Ceremonies ceremonies,
            Principals principals,
            SignInWitness witness,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.ceremonies = ceremonies;
        this.principals = principals;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * The agent.
     *
     * @param challenge the one that was asked with, which the caller has made sure is used once
     * @throws Problem {@link ProblemCode#PASSKEY_REFUSED}, whatever is wrong with it
     */
    @SuppressWarnings(
            "NullAway") // The library's annotations of arrays are others; a handle that is missing is refused.
    public AgentPrincipal prove(RelyingParty party, String challenge, String answer) {
        AuthenticationData data = ceremonies.read(answer);
        UserHandle handle =
                UserHandle.of(data.getUserHandle()).orElseThrow(() -> new Problem(ProblemCode.PASSKEY_REFUSED));
        return transactions
                .call(handle.account(), () -> verified(party, challenge, handle, data))
                .flatMap(row -> principals.principal(new SessionContent(handle.account(), row.agent())))
                .orElseThrow(() -> new Problem(ProblemCode.PASSKEY_REFUSED));
    }

    @SuppressWarnings("NullAway") // As above; a credential without an id is nobody's.
    private Optional<PasskeyRow> verified(
            RelyingParty party, String challenge, UserHandle handle, AuthenticationData data) {
        return store.byCredential(handle.account(), data.getCredentialId())
                .filter(row -> row.userHandle().equals(handle.random()))
                .filter(row -> isShown(handle.account(), row, ceremonies.verify(party, challenge, row, data)));
    }

    private boolean isShown(AccountId account, PasskeyRow row, Ceremonies.Outcome outcome) {
        switch (outcome) {
            case Ceremonies.Outcome.Shown shown -> {
                store.used(account, row.id(), shown.signCount(), clock.instant());
                return true;
            }
            case Ceremonies.Outcome.CounterWentBack back ->
                witness.refused(account, row.agent(), SignInWay.PASSKEY_COUNTER);
            case Ceremonies.Outcome.Refused refused -> witness.refused(account, row.agent(), SignInWay.PASSKEY);
        }
        return false;
    }
}
