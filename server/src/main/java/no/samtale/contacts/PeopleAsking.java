package no.samtale.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.requests.PeopleSearch;
import no.samtale.vault.Address;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for people by an address, which the identity index finds, or by a name. Names lie sealed and no index holds them:
 * they are opened one after the other, the latest contacts first and no more than {@link Limits#PEOPLE_LOOKED_THROUGH}.
 */
@Component
class PeopleAsking implements PeopleSearch {
    private static final int PAGE = 500;

    private final AccountTransactions transactions;
    private final HeldAddresses addresses;
    private final ContactStore store;
    private final Vault vault;

    PeopleAsking(AccountTransactions transactions, HeldAddresses addresses, ContactStore store, Vault vault) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.store = store;
        this.vault = vault;
    }

    @Override
    public Matches matching(AccountId account, String words) {
        Optional<Address> address = address(words);
        if (address.isPresent()) {
            List<ContactId> found = addresses.having(account, address.get());
            List<ContactRow> rows = transactions.call(account, () -> store.contacts(account, found));
            return matches(account, rows, true);
        }
        return named(account, words.toLowerCase(Locale.ROOT));
    }

    private Matches named(AccountId account, String words) {
        List<ContactRow> found = new ArrayList<>();
        ContactId behind = null;
        int seen = 0;
        boolean more = true;
        while (more && seen < Limits.PEOPLE_LOOKED_THROUGH && found.size() <= Limits.PEOPLE_SHOWN) {
            ContactId last = behind;
            List<ContactRow> page = transactions.call(account, () -> store.latestNamed(account, last, PAGE));
            vault.warm(page.stream().map(row -> KeyScope.of(account, row.id())).toList());
            page.stream()
                    .filter(row -> name(account, row)
                            .map(name -> name.toLowerCase(Locale.ROOT).contains(words))
                            .orElse(false))
                    .forEach(found::add);
            seen += page.size();
            more = page.size() == PAGE;
            behind = more ? page.getLast().id() : null;
        }
        return matches(account, found, !more && found.size() <= Limits.PEOPLE_SHOWN);
    }

    private Matches matches(AccountId account, List<ContactRow> rows, boolean complete) {
        return new Matches(
                rows.stream()
                        .limit(Limits.PEOPLE_SHOWN)
                        .map(row -> new Match(
                                row.id(),
                                name(account, row).orElse(null),
                                addresses(account, row.id()),
                                row.createdAt()))
                        .toList(),
                complete);
    }

    private Optional<String> name(AccountId account, ContactRow row) {
        byte[] sealed = row.nameSealed();
        return sealed == null ? Optional.empty() : Optional.ofNullable(open(account, row.id(), sealed));
    }

    private @Nullable String open(AccountId account, ContactId contact, byte[] sealed) {
        try {
            return vault.open(Purpose.RIGHTS, KeyScope.of(account, contact), ContactCells.name(contact), sealed);
        } catch (NotReadable gone) {
            return null;
        }
    }

    private List<String> addresses(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.identities(account, contact)).stream()
                .flatMap(identity -> addresses.text(account, identity).stream())
                .toList();
    }

    private static Optional<Address> address(String words) {
        try {
            if (words.contains("@")) {
                return Optional.of(Address.email(Addresses.email("words", words)));
            }
            return Optional.of(Address.phone(Addresses.phone("words", words)));
        } catch (Problem none) {
            return Optional.empty();
        }
    }
}
