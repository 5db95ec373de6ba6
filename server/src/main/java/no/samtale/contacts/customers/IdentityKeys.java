package no.samtale.contacts.customers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.IdentityKeyId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys of an account. A few at a time, so that a company changes from one to the next: it adds the new one, signs by
 * it, and removes the old one.
 */
@Component
public class IdentityKeys {
    private final AccountTransactions transactions;
    private final IdentityKeyStore store;
    private final AuditTrail trail;
    private final Clock clock;

    IdentityKeys(AccountTransactions transactions, IdentityKeyStore store, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** All of them, the oldest first. */
    public List<IdentityKey> all(AccountId account) {
        return transactions.call(account, () -> store.keys(account));
    }

    /**
     * Takes a public key.
     *
     * @param pem as {@code openssl pkey -pubout} writes it
     * @throws Problem invalid_field; too_many if there are as many as can be
     */
    public IdentityKey add(AccountId account, @Nullable String name, @Nullable String pem, AuditActor by) {
        String called = Checks.line("name", name, Limits.FIELD_LENGTH);
        PublicKeys.Read read = PublicKeys.pem("publicKey", pem);
        IdentityKey key = new IdentityKey(
                IdentityKeyId.random(),
                called,
                read.algorithm(),
                read.key(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return transactions.call(account, () -> {
            if (store.keys(account).size() >= Limits.IDENTITY_KEYS) {
                throw new Problem(ProblemCode.KEYS_FULL);
            }
            store.insert(account, key);
            note(account, key.id(), by, "added");
            return key;
        });
    }

    /** What is signed by it is not believed any more. @throws Problem not_found */
    public void remove(AccountId account, IdentityKeyId key, AuditActor by) {
        transactions.run(account, () -> {
            if (!store.delete(account, key)) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            note(account, key, by, "removed");
        });
    }

    private void note(AccountId account, IdentityKeyId key, AuditActor by, String how) {
        trail.note(
                account,
                by,
                AuditAction.IDENTITY_KEY_CHANGED,
                AuditedThing.of(AuditedThing.Kind.IDENTITY_KEY, key.value()),
                how);
    }
}
