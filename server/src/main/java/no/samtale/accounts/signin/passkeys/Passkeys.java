package no.samtale.accounts.signin.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.PasskeyNames;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.accounts.signin.AgentSecrets;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agent's own passkeys, and their names. */
@Component
public class Passkeys {
    private final AccountTransactions transactions;
    private final PasskeyStore store;
    private final AgentSecrets secrets;
    private final PasskeyNames names;
    private final SignInWitness witness;

    Passkeys(
            AccountTransactions transactions,
            PasskeyStore store,
            AgentSecrets secrets,
            PasskeyNames names,
            SignInWitness witness) {
        this.transactions = transactions;
        this.store = store;
        this.secrets = secrets;
        this.names = names;
        this.witness = witness;
    }

    /** A passkey as its agent sees it. */
    public record Passkey(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {
        @Override
        public String toString() {
            return "Passkey[" + id + "]";
        }
    }

    public List<Passkey> of(AgentPrincipal agent) {
        return transactions.call(agent.account(), () -> store.of(agent.account(), agent.agent())).stream()
                .map(row -> new Passkey(
                        row.id(),
                        secrets.open(agent.account(), agent.agent(), cell(row.id()), row.nameSealed()),
                        row.createdAt(),
                        row.usedAt()))
                .toList();
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND} if the agent has no such passkey */
    public void rename(AgentPrincipal agent, UUID passkey, String name) {
        byte[] sealed = sealed(agent, passkey, name);
        transactions.run(agent.account(), () -> {
            if (!store.rename(agent.account(), agent.agent(), passkey, sealed)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            witness.noted(agent, SignInEvent.PASSKEY_RENAMED, agent.agent());
        });
    }

    byte[] sealed(AgentPrincipal agent, UUID passkey, String name) {
        return secrets.seal(agent.account(), agent.agent(), cell(passkey), names.kept(name));
    }

    private static Cell cell(UUID passkey) {
        return new Cell("passkey", "name_sealed", passkey);
    }
}
