package no.samtale.contacts.lookups;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.contacts.Contacts;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.choices.AccountRegister;
import org.springframework.stereotype.Component;

/** Which fields of a person may be looked up now: those that neither the person has given nor somebody looked up. */
@Component
public class MissingFields {
    /** What a company leaves out that looks nothing up. */
    static final String ITEM = "looked-up.value";

    private final AccountTransactions transactions;
    private final AccountRegister registers;
    private final Contacts contacts;
    private final LookUpStore store;

    MissingFields(AccountTransactions transactions, AccountRegister registers, Contacts contacts, LookUpStore store) {
        this.transactions = transactions;
        this.registers = registers;
        this.contacts = contacts;
        this.store = store;
    }

    /** None if the company looks nothing up. */
    public List<LookUpField> of(AccountId account, ContactId contact) {
        if (!isOn(account)) {
            return List.of();
        }
        return transactions.call(account, () -> missing(account, contact));
    }

    boolean isMissing(AccountId account, ContactId contact, LookUpField field) {
        return missing(account, contact).contains(field);
    }

    private List<LookUpField> missing(AccountId account, ContactId contact) {
        Set<LookUpField> lookedUp = store.of(account, List.of(contact)).stream()
                .map(LookUpRow::field)
                .collect(Collectors.toSet());
        return contacts.contact(account, contact)
                .map(found -> Arrays.stream(LookUpField.values())
                        .filter(field -> !lookedUp.contains(field) && !field.isGiven(found))
                        .toList())
                .orElse(List.of());
    }

    /** @throws Problem look_ups_off */
    void requireOn(AccountId account) {
        if (!isOn(account)) {
            throw new Problem(ProblemCode.LOOK_UPS_OFF);
        }
    }

    private boolean isOn(AccountId account) {
        return registers.of(account).categories().stream()
                .flatMap(category -> category.items().stream())
                .anyMatch(item -> item.id().equals(ITEM));
    }
}
