package no.samtale.contacts.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.LinkedContacts;
import org.springframework.stereotype.Component;

/** Which contacts are one person, and how they have shown it. */
@Component
public class ContactLinks implements LinkedContacts {
    private final AccountTransactions transactions;
    private final ContactLinkStore store;

    ContactLinks(AccountTransactions transactions, ContactLinkStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public List<ContactId> groupOf(AccountId account, Collection<ContactId> contacts) {
        return transactions.call(account, () -> {
            Set<ContactId> group = new LinkedHashSet<>(contacts);
            List<ContactId> reached = List.copyOf(group);
            while (!reached.isEmpty()) {
                reached = store.of(account, reached).stream()
                        .map(ContactLink::other)
                        .filter(group::add)
                        .toList();
            }
            return List.copyOf(group);
        });
    }

    /**
     * Those who are linked with these contacts, the nearest first: of each the link by which it hangs on those before it.
     *
     * @return links from the side of the one who is linked
     */
    public List<ContactLink> linkedWith(AccountId account, Collection<ContactId> contacts) {
        return transactions.call(account, () -> {
            List<ContactId> group = groupOf(account, contacts);
            List<ContactLink> all = store.of(account, group);
            Set<ContactId> before = new LinkedHashSet<>(contacts);
            List<ContactLink> linked = new ArrayList<>();
            for (ContactId each : group) {
                all.stream()
                        .filter(link -> link.contact().equals(each) && before.contains(link.other()))
                        .findFirst()
                        .filter(link -> before.add(each))
                        .ifPresent(linked::add);
            }
            return List.copyOf(linked);
        });
    }
}
