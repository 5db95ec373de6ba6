package no.samtale.channels.webform;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.channels.webform.Newcomers.Newcomer;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Forms that look like robots': put here, looked at. {@link ReleaseSetAside} and {@link DeleteSetAside} take them away. */
@Component
class SetAsideForms {
    private static final int SHOWN = 100;

    private final SetAsideStore store;
    private final Newcomers newcomers;
    private final NoteConsents consents;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final Clock clock;

    SetAsideForms(
            SetAsideStore store,
            Newcomers newcomers,
            NoteConsents consents,
            Vault vault,
            AccountTransactions transactions,
            Clock clock) {
        this.store = store;
        this.newcomers = newcomers;
        this.consents = consents;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One of them, for somebody to judge. Not printed. */
    record SetAside(UUID id, EntrypointId form, ContactId contact, Doubt doubt, Instant at, String text) {
        @Override
        public String toString() {
            return "SetAside[" + id + "]";
        }
    }

    boolean holds(WebForm form, UUID submission) {
        AccountId account = form.door().account();
        return transactions.call(account, () -> store.find(account, submission)).isPresent();
    }

    /** Puts it aside; false if so many lie there already that nobody would look at another. */
    boolean put(WebForm form, UUID submission, String language, Filled filled, Doubt doubt) {
        AccountId account = form.door().account();
        EntrypointId id = form.door().id();
        if (transactions.call(account, () -> store.count(account, id)) >= Limits.FORMS_SET_ASIDE) {
            return false;
        }
        ContactId contact = ContactId.random();
        KeyScope scope = KeyScope.of(account, contact);
        vault.create(List.of(scope));
        Newcomer newcomer = newcomers.of(account, contact, language, filled);
        byte[] sealed = ScreenedText.of(filled.words())
                .seal(Purpose.PREVENT_ABUSE, vault, scope, SetAsideStore.cell(submission));
        try {
            transactions.run(account, () -> {
                newcomer.stored();
                store.insert(
                        account,
                        new SetAsideStore.Row(
                                submission,
                                id,
                                contact,
                                newcomer.identity(),
                                language,
                                doubt,
                                sealed,
                                clock.instant()));
                consents.note(form, submission, language, contact, filled.consents());
            });
        } catch (DuplicateKeyException twice) {
            // The same page, sent twice in the same moment: it lies there.
            return true;
        }
        return true;
    }

    /** The latest that may be read. */
    List<SetAside> all(AccountId account) {
        List<SetAsideStore.Row> rows = transactions.call(account, () -> store.all(account, SHOWN));
        vault.warm(rows.stream().map(row -> KeyScope.of(account, row.contact())).toList());
        return rows.stream().flatMap(row -> opened(account, row)).toList();
    }

    private Stream<SetAside> opened(AccountId account, SetAsideStore.Row row) {
        try {
            return Stream.of(
                    new SetAside(row.id(), row.form(), row.contact(), row.doubt(), row.at(), text(account, row)));
        } catch (NotReadable gone) {
            return Stream.empty();
        }
    }

    /** @throws NotReadable if it may not be read */
    String text(AccountId account, SetAsideStore.Row row) {
        return vault.open(
                Purpose.PREVENT_ABUSE,
                KeyScope.of(account, row.contact()),
                SetAsideStore.cell(row.id()),
                row.answersSealed());
    }
}
