package no.samtale.privacy.announcements;

import java.util.Collection;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;

/** Which versions of the notice people were shown; kept by whoever keeps conversations. */
public interface ShownVersions {
    /** Those of these contacts whose latest conversation began under one of these versions. In a transaction of the account. */
    Set<ContactId> shown(AccountId account, Collection<ContactId> contacts, Collection<String> numbers);
}
