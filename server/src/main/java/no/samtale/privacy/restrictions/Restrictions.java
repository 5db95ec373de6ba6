package no.samtale.privacy.restrictions;

import java.util.Optional;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Which restrictions stand. */
@Component
public class Restrictions {
    private final AccountTransactions transactions;
    private final RestrictionStore store;

    Restrictions(AccountTransactions transactions, RestrictionStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** The restriction of a contact, if one stands. */
    public Optional<Restriction> of(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.standing(account, contact));
    }

    /** All who have what is kept of them restricted. */
    public Set<ContactId> standing(AccountId account) {
        return Set.copyOf(transactions.call(account, () -> store.restricted(account)));
    }
}
