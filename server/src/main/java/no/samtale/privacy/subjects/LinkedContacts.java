package no.samtale.privacy.subjects;

import java.util.Collection;
import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;

/** Which contacts are one person, who has shown it. Contacts know; whatever goes for a person asks here for whom it goes. */
public interface LinkedContacts {
    /**
     * These contacts and all that are linked with them, also by way of others. These come first, then the nearest: who undoes
     * them goes from the end, so that what is left still hangs together.
     */
    List<ContactId> groupOf(AccountId account, Collection<ContactId> contacts);

    /** As {@link #groupOf(AccountId, Collection)}, of one. */
    default List<ContactId> groupOf(AccountId account, ContactId contact) {
        return groupOf(account, List.of(contact));
    }
}
