package no.samtale.accounts;

import java.time.Clock;
import java.util.List;
import no.samtale.accounts.signin.Passwords;
import no.samtale.accounts.store.AgentCells;
import no.samtale.accounts.store.AgentStore;
import no.samtale.accounts.store.NewAgentRow;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Address;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.IdentityIndex.AgentRef;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** How an agent comes into being: key and sign-in address in the vault first, then the row in the main database. */
@Component
class Enrolment {
    private final Vault vault;
    private final IdentityIndex index;
    private final Passwords passwords;
    private final AgentStore store;
    private final Clock clock;

    Enrolment(Vault vault, IdentityIndex index, Passwords passwords, AgentStore store, Clock clock) {
        this.vault = vault;
        this.index = index;
        this.passwords = passwords;
        this.store = store;
        this.clock = clock;
    }

    /** Hashes, makes the key and seals; slow. What comes of it is swept from the vault if it is never stored. */
    NewAgentRow prepare(AccountId account, AgentId agent, NewAgent wanted) {
        String hash = passwords.hash(wanted.password());
        KeyScope scope = KeyScope.of(account, agent);
        vault.create(List.of(scope));
        index.add(account, agent, Address.email(wanted.email()));
        return new NewAgentRow(
                account,
                agent,
                vault.seal(Purpose.STAFF, scope, AgentCells.name(agent), wanted.name()),
                vault.seal(Purpose.STAFF, scope, AgentCells.email(agent), wanted.email()),
                vault.seal(Purpose.STAFF, scope, AgentCells.password(agent), hash),
                wanted.roles(),
                wanted.capacity(),
                wanted.language());
    }

    /** Stores what was prepared, in the caller's transaction. */
    void store(NewAgentRow row) {
        store.insert(row, clock.instant());
    }

    /**
     * The same, if the address is still free: of two who make it at once, the second is refused.
     *
     * @throws Problem {@link ProblemCode#CONFLICT}
     */
    void storeIfFree(NewAgentRow row, String email) {
        store.lockMaking(row.account());
        requireFree(row.account(), email);
        store(row);
    }

    /**
     * Refuses an address that an agent of the account signs in with already.
     *
     * @throws Problem {@link ProblemCode#CONFLICT}
     */
    void requireFree(AccountId account, String email) {
        List<AgentId> holders = index.agents(Address.email(email)).stream()
                .filter(ref -> ref.account().equals(account))
                .map(AgentRef::agent)
                .toList();
        if (!holders.isEmpty() && !store.agents(account, holders).isEmpty()) {
            throw new Problem(ProblemCode.CONFLICT);
        }
    }
}
