package no.samtale.contacts;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/** The e-mail addresses of a contact: which is written to, a claim of one more, and the proof that one is theirs. */
@Component
public class MailAddresses {
    private static final String USE = "mail-proof";

    private final AccountTransactions transactions;
    private final ContactStore store;
    private final ProvenAddresses addresses;
    private final PinnedAddresses pinned;
    private final Fingerprints fingerprints;

    MailAddresses(
            AccountTransactions transactions,
            ContactStore store,
            ProvenAddresses addresses,
            PinnedAddresses pinned,
            Fingerprints fingerprints) {
        this.transactions = transactions;
        this.store = store;
        this.addresses = addresses;
        this.pinned = pinned;
        this.fingerprints = fingerprints;
    }

    /** The one that they are written to: a verified one before a claimed one, of those the latest. */
    public Optional<UUID> usual(AccountId account, ContactId contact) {
        return mails(account, contact).stream()
                .max(Comparator.comparing((IdentityRow identity) -> identity.standing() == Standing.VERIFIED)
                        .thenComparing(IdentityRow::id))
                .map(IdentityRow::id);
    }

    /**
     * The contact's identity of this address; a claim, if they have not given it before.
     *
     * @throws Problem invalid_field if it is no address; too_many if they have given enough of them; not_found if they are gone
     */
    public UUID claimed(AccountId account, ContactId contact, String field, String line) {
        String address = Addresses.email(field, line);
        return known(account, contact, address).orElseGet(() -> {
            ProvenAddresses.Prepared prepared = addresses.prepare(account, contact, IdentityKind.EMAIL, address, false);
            return transactions.call(account, () -> {
                if (!store.lock(account, contact)) {
                    throw new Problem(ProblemCode.NOT_FOUND);
                }
                if (mails(account, contact).size() >= Limits.ADDRESSES_OF_A_PERSON) {
                    throw new Problem(ProblemCode.TOO_MANY);
                }
                // Of two tries at once the later finds what the earlier has stored.
                return known(account, contact, address).orElseGet(() -> {
                    prepared.store();
                    return prepared.holder().identity();
                });
            });
        });
    }

    private Optional<UUID> known(AccountId account, ContactId contact, String address) {
        return mails(account, contact).stream()
                .map(IdentityRow::id)
                .filter(identity -> addresses.is(account, identity, IdentityKind.EMAIL, address))
                .findFirst();
    }

    private List<IdentityRow> mails(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.identities(account, contact)).stream()
                .filter(identity -> identity.kind() == IdentityKind.EMAIL)
                .toList();
    }

    public boolean isProven(AccountId account, UUID identity) {
        return transactions
                .call(account, () -> store.identity(account, identity))
                .filter(row -> row.standing() == Standing.VERIFIED)
                .isPresent();
    }

    /** A keyed hash of the address as it stands now; empty if it is gone or lies unused. */
    public Optional<byte[]> print(AccountId account, UUID identity) {
        return pinned.of(account, identity)
                .map(address -> fingerprints.of(
                        account, USE, IdentityKind.EMAIL.normal(address).normal()));
    }

    /**
     * Notes that the address was shown to be the contact's, in the caller's transaction.
     *
     * @param print of the address that was shown; false if it stands there no longer
     */
    public boolean prove(AccountId account, UUID identity, byte[] print) {
        if (print(account, identity)
                .filter(now -> MessageDigest.isEqual(now, print))
                .isEmpty()) {
            return false;
        }
        store.verify(account, List.of(identity));
        return true;
    }
}
