package no.samtale.accounts.signin.passkeys;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.SignInEvent;
import no.samtale.accounts.SignInWitness;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Registers a passkey of an agent: one that is found without an address, and asks for the person each time. */
@Component
public class RegisterPasskey {
    private final AccountTransactions transactions;
    private final PasskeyStore store;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final Accounts accounts;
    private final Agents agents;
    private final SignInWitness witness;
    private final Clock clock;

    RegisterPasskey(
            AccountTransactions transactions,
            PasskeyStore store,
            Passkeys passkeys,
            Ceremonies ceremonies,
            Accounts accounts,
            Agents agents,
            SignInWitness witness,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.agents = agents;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * What a browser is asked to make a passkey by; all bytes in base64url.
     *
     * @param userName how the device's own list shows it: the agent's name and the company, no address
     * @param userHandle carries the handle for the second step, as it is the same for all passkeys of an agent
     * @param exclude the credentials that there are, so that no device gets two
     */
    public record Wish(
            String rpId, String userHandle, String userName, List<Integer> algorithms, List<String> exclude) {}

    public Wish wish(RelyingParty party, AgentPrincipal agent) {
        List<PasskeyRow> rows = transactions.call(agent.account(), () -> store.of(agent.account(), agent.agent()));
        String company = accounts.account(agent.account()).name();
        String name = agents.agent(agent.account(), agent.agent())
                .map(each -> each.name() + " – " + company)
                .orElse(company);
        return new Wish(
                party.id(),
                text(new UserHandle(agent.account(), handle(rows)).bytes()),
                name,
                Ceremonies.ALGORITHMS,
                rows.stream().map(row -> text(row.credentialId())).toList());
    }

    /**
     * Takes what the browser made.
     *
     * @param challenge the one that was asked with, which the caller has made sure is used once
     * @param handle {@link Wish#userHandle}, kept by the caller from the first step
     * @throws Problem {@link ProblemCode#PASSKEY_REFUSED}; {@link ProblemCode#CONFLICT} if there are too many, or this is one of
     *     them
     */
    public UUID register(
            RelyingParty party, AgentPrincipal agent, String challenge, String handle, String name, String answer) {
        Ceremonies.Registered made = ceremonies.register(party, challenge, answer);
        UUID id = Ids.timeOrdered();
        byte[] sealed = passkeys.sealed(agent, id, name);
        UUID random = UserHandle.of(Base64.getUrlDecoder().decode(handle))
                .orElseThrow(() -> new Problem(ProblemCode.PASSKEY_REFUSED))
                .random();
        PasskeyRow row = new PasskeyRow(
                id,
                agent.agent(),
                made.credentialId(),
                made.credential(),
                random,
                made.signCount(),
                made.backupEligible(),
                made.transports(),
                sealed,
                clock.instant(),
                null);
        transactions.run(agent.account(), () -> {
            if (store.count(agent.account(), agent.agent()) >= Limits.PASSKEYS || !store.insert(agent.account(), row)) {
                throw new Problem(ProblemCode.CONFLICT);
            }
            witness.noted(agent, SignInEvent.PASSKEY_ADDED, agent.agent());
        });
        return id;
    }

    private static UUID handle(List<PasskeyRow> rows) {
        return rows.isEmpty() ? UUID.randomUUID() : rows.getFirst().userHandle();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
