package no.samtale.privacy.suppression;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/**
 * What may be sent to a person, for each of their addresses: as they are shown it, and as they or an agent set it. A person
 * sees and sets that of the addresses that they have proved alone: whoever claims another's address learns nothing of what
 * the other has said, and takes no no back.
 */
@Component
public class OwnPreferences {
    private final Suppressions suppressions;
    private final ContactsAddresses addresses;

    OwnPreferences(Suppressions suppressions, ContactsAddresses addresses) {
        this.suppressions = suppressions;
        this.addresses = addresses;
    }

    /** Whether something may be sent to an address. Not printed. */
    public record Preference(SuppressedMatter matter, Address address, boolean allowed) {
        @Override
        public String toString() {
            return "Preference[" + matter + "]";
        }
    }

    /** One for each matter of each address that these contacts, who are one person, have proved. */
    public List<Preference> own(AccountId account, Collection<ContactId> contacts) {
        return preferences(account, proved(account, contacts));
    }

    /** One for each matter of each address that is known of a contact, for agents. */
    public List<Preference> known(AccountId account, ContactId contact) {
        return preferences(account, held(account, contact));
    }

    private List<Preference> preferences(AccountId account, Set<Address> addresses) {
        return addresses.stream()
                .flatMap(address -> Arrays.stream(SuppressedMatter.values())
                        .filter(matter -> matter.reaches(address.kind()))
                        .map(matter -> new Preference(matter, address, !suppressions.holds(account, matter, address))))
                .toList();
    }

    /**
     * Sets one, as the person.
     *
     * @throws Problem invalid_field if the address is not proved to be theirs, or the matter is never sent to such a one
     */
    public void setOwn(AccountId account, Collection<ContactId> contacts, Preference wanted) {
        set(account, proved(account, contacts), wanted, SuppressionSource.PORTAL);
    }

    /**
     * Sets one, as the contact has told an agent.
     *
     * @throws Problem invalid_field if the contact has no such address, or the matter is never sent to such a one
     */
    public void note(AccountId account, ContactId contact, Preference wanted) {
        set(account, held(account, contact), wanted, SuppressionSource.AGENT);
    }

    private void set(AccountId account, Set<Address> theirs, Preference wanted, SuppressionSource source) {
        if (!theirs.contains(wanted.address())) {
            throw Problem.invalidField("address");
        }
        if (!wanted.matter().reaches(wanted.address().kind())) {
            throw Problem.invalidField("matter");
        }
        if (wanted.allowed()) {
            suppressions.lift(account, wanted.matter(), wanted.address(), source);
        } else {
            suppressions.add(account, wanted.matter(), wanted.address(), source);
        }
    }

    private Set<Address> held(AccountId account, ContactId contact) {
        return addresses.of(account, contact).stream()
                .map(ContactsAddresses.Held::address)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Address> proved(AccountId account, Collection<ContactId> contacts) {
        return contacts.stream()
                .flatMap(contact -> addresses.of(account, contact).stream())
                .filter(ContactsAddresses.Held::proved)
                .map(ContactsAddresses.Held::address)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
