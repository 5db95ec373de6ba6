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
public class Enrolment {
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
        NewAgentRow row = prepareInvited(
                account,
                agent,
                new Invitee(wanted.name(), wanted.email(), wanted.roles(), wanted.capacity(), wanted.language()));
        return new NewAgentRow(
                account,
                agent,
                row.nameSealed(),
                row.emailSealed(),
                vault.seal(Purpose.STAFF, KeyScope.of(account, agent), AgentCells.password(agent), hash),
                row.roles(),
                row.capacity(),
                row.language(),
                false);
    }

    /** The same for somebody who is to choose a password first. */
    public NewAgentRow prepareInvited(AccountId account, AgentId agent, Invitee wanted) {
        KeyScope scope = KeyScope.of(account, agent);
        vault.create(List.of(scope));
        index.add(account, agent, Address.email(wanted.email()));
        return new NewAgentRow(
                account,
                agent,
                vault.seal(Purpose.STAFF, scope, AgentCells.name(agent), wanted.name()),
                vault.seal(Purpose.STAFF, scope, AgentCells.email(agent), wanted.email()),
                null,
                wanted.roles(),
                wanted.capacity(),
                wanted.language(),
                true);
    }

    /** Stores what was prepared, in the caller's transaction. */
    void store(NewAgentRow row) {
        store.insert(row, clock.instant());
    }

    /**
     * The same, if the address is still free: of two who make it at once, the second is refused.
     *
     * @throws Problem {@link ProblemCode#ADDRESS_TAKEN}
     */
    public void storeIfFree(NewAgentRow row, String email) {
        store.lockMaking(row.account());
        requireFree(row.account(), email);
        store(row);
    }

    /**
     * Refuses an address that somebody else has, for one who changes theirs; holds off others until the transaction ends.
     *
     * @throws Problem {@link ProblemCode#ADDRESS_TAKEN}
     */
    public void requireFreeForAnother(AccountId account, String email) {
        store.lockMaking(account);
        requireFree(account, email);
    }

    /**
     * Refuses an address that an agent of the account signs in with already.
     *
     * @throws Problem {@link ProblemCode#ADDRESS_TAKEN}
     */
    public void requireFree(AccountId account, String email) {
        List<AgentId> holders = index.agents(Address.email(email)).stream()
                .filter(ref -> ref.account().equals(account))
                .map(AgentRef::agent)
                .toList();
        if (!holders.isEmpty() && !store.agents(account, holders).isEmpty()) {
            throw new Problem(ProblemCode.ADDRESS_TAKEN);
        }
    }
}
