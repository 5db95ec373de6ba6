package no.samtale.privacy.requests;

import java.util.Collection;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;

/** The names of those who ask, restricted ones too, for whoever answers them. Contacts know. */
public interface RequestPeople {
    /** Who has given no name is not in the map. */
    Map<ContactId, String> names(AccountId account, Collection<ContactId> contacts);
}
