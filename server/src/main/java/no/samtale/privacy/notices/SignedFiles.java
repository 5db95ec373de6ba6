package no.samtale.privacy.notices;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** What anybody needs to verify a version without us: what was signed, the signature, and the key that it verifies by. */
@Component
public class SignedFiles {
    private final AccountTransactions transactions;
    private final PublicationStore store;

    SignedFiles(AccountTransactions transactions, PublicationStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** The bytes whose SHA-256 was signed. */
    public Optional<byte[]> document(AccountId account, String number) {
        return transactions.call(account, () -> store.document(account, number));
    }

    /** The signature, 64 bytes. */
    public Optional<byte[]> signature(AccountId account, String number) {
        return find(account, number).map(Publication::signature);
    }

    /** The public key in PEM. */
    public Optional<byte[]> key(AccountId account, String number) {
        return find(account, number)
                .map(version -> PublicKeys.pem(version.publicKey()).getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<Publication> find(AccountId account, String number) {
        return transactions.call(account, () -> store.publications(account)).stream()
                .filter(each -> each.number().equals(number))
                .findFirst();
    }
}
