package no.samtale.privacy.suppression;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * Who has said no to being sent what. Whoever sends asks right before it leaves, so that a no stops what is queued already.
 * Each method joins the caller's transaction of the account, if there is one.
 */
@Component
public class Suppressions {
    private static final String USE = "suppression";

    private final AccountTransactions transactions;
    private final SuppressionStore store;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Suppressions(AccountTransactions transactions, SuppressionStore store, Fingerprints fingerprints, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Whether nothing of this may be sent to the address. */
    public boolean holds(AccountId account, SuppressedMatter matter, Address address) {
        return holds(account, matter, hash(account, address));
    }

    boolean holds(AccountId account, SuppressedMatter matter, byte[] address) {
        return transactions.call(account, () -> store.stopped(account, address, matter));
    }

    /** Notes a no, from now on; where there is one already nothing changes. */
    public void add(AccountId account, SuppressedMatter matter, Address address, SuppressionSource source) {
        note(account, matter, hash(account, address), true, source);
    }

    /** Notes that a no is taken back; where there is none nothing changes. */
    public void lift(AccountId account, SuppressedMatter matter, Address address, SuppressionSource source) {
        note(account, matter, hash(account, address), false, source);
    }

    void note(AccountId account, SuppressedMatter matter, byte[] address, boolean stop, SuppressionSource source) {
        transactions.run(account, () -> {
            store.alone(account, address);
            if (store.stopped(account, address, matter) != stop) {
                store.add(
                        account, address, matter, stop, source, clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
        });
    }

    byte[] hash(AccountId account, Address address) {
        return fingerprints.of(account, USE, address.kind() + " " + address.normal());
    }
}
