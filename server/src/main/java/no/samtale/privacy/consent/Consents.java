package no.samtale.privacy.consent;

import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people have said yes and no to. */
@Component
public class Consents {
    private final AccountTransactions transactions;
    private final ConsentStore store;
    private final StandingChoices standing;
    private final Vault vault;

    Consents(AccountTransactions transactions, ConsentStore store, StandingChoices standing, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.standing = standing;
        this.vault = vault;
    }

    /** Every choice of a contact with its proof, the latest first. */
    public List<ConsentRecord> of(AccountId account, ContactId contact) {
        List<ConsentStore.Row> rows = transactions.call(account, () -> store.records(account, contact));
        return rows.stream().map(row -> opened(account, contact, row)).toList();
    }

    /** As {@link #of}, without the words that were shown: who helps the person needs no more. */
    public List<ConsentRecord> choices(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.records(account, contact)).stream()
                .map(row -> record(row, null))
                .toList();
    }

    /** What the contact chose last about the purpose; empty if nothing. */
    public Optional<Choice> latest(AccountId account, ContactId contact, Purpose purpose) {
        return standing.of(account, contact, purpose);
    }

    /** Whether the contact consents to the purpose now. */
    public boolean stands(AccountId account, ContactId contact, Purpose purpose) {
        return latest(account, contact, purpose).filter(Choice.GIVEN::equals).isPresent();
    }

    /** Whether the contact has objected to the purpose, and not taken it back. */
    public boolean objects(AccountId account, ContactId contact, Purpose purpose) {
        return latest(account, contact, purpose).filter(Choice.OBJECTED::equals).isPresent();
    }

    private ConsentRecord opened(AccountId account, ContactId contact, ConsentStore.Row row) {
        return record(row, words(account, contact, row));
    }

    private static ConsentRecord record(ConsentStore.Row row, @Nullable String words) {
        return new ConsentRecord(
                row.id(),
                row.purpose(),
                row.choice(),
                row.way(),
                words,
                row.language(),
                row.noticeVersion(),
                row.entrypoint(),
                row.agent(),
                row.at());
    }

    private @Nullable String words(AccountId account, ContactId contact, ConsentStore.Row row) {
        try {
            return vault.open(Purpose.RIGHTS, KeyScope.of(account, contact), ConsentStore.words(row.id()), row.words());
        } catch (KeyDestroyed gone) {
            return null;
        }
    }
}
