package no.samtale.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.telling.Reachable;
import org.springframework.stereotype.Component;

/** To which e-mail address a contact can be written: a verified one before a claimed one, of those the latest. */
@Component
class ReachableContacts implements Reachable {
    private final AccountTransactions transactions;
    private final ContactStore store;
    private final HeldAddresses addresses;

    ReachableContacts(AccountTransactions transactions, ContactStore store, HeldAddresses addresses) {
        this.transactions = transactions;
        this.store = store;
        this.addresses = addresses;
    }

    @Override
    public Optional<MailAddress> mail(AccountId account, ContactId contact) {
        Language language = language(account, contact);
        return transactions.call(account, () -> store.identities(account, contact)).stream()
                .filter(identity -> identity.kind() == IdentityKind.EMAIL)
                .sorted(Comparator.comparing((IdentityRow identity) -> identity.standing() == Standing.VERIFIED)
                        .thenComparing(IdentityRow::id)
                        .reversed())
                .flatMap(identity -> addresses.text(account, identity).stream()
                        // To the normal form: what looks like the address and is another's gets nothing.
                        .map(text -> new MailAddress(
                                identity.kind().normal(text).normal(),
                                identity.standing() == Standing.VERIFIED,
                                language)))
                .findFirst();
    }

    @Override
    public Language language(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.contacts(account, List.of(contact))).stream()
                .findFirst()
                .flatMap(row -> Language.of(row.language()))
                .orElse(Language.NB);
    }
}
