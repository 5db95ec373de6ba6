package no.samtale.privacy.notices;

import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** The names of those who have signed versions. The signature itself does not cover the name, so that it outlives it. */
@Component
class Signers {
    private final AccountTransactions transactions;
    private final PublicationStore store;
    private final Vault vault;

    Signers(AccountTransactions transactions, PublicationStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    static Cell cell(UUID publication) {
        return new Cell("notice_publication", "signer_sealed", publication);
    }

    /** Who signed; empty if that person's data is gone. */
    Optional<String> name(AccountId account, Publication publication) {
        return transactions.call(
                account, () -> store.signer(account, publication.number()).flatMap(name -> {
                    try {
                        return Optional.of(vault.open(
                                Purpose.LEGAL_DUTIES,
                                KeyScope.of(account, publication.signedBy()),
                                cell(publication.id()),
                                name));
                    } catch (NotReadable gone) {
                        return Optional.empty();
                    }
                }));
    }
}
