package no.samtale.privacy.subjects;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;

/** By what others know a person: whoever keeps names and addresses implements it. */
public interface KnownBy {
    /**
     * Name and addresses, for telling somebody who has had the person's data whom it is about (GDPR Art. 19); none if
     * nothing is known. Opened for the person's rights, so a restriction does not stand in the way.
     */
    List<String> of(AccountId account, ContactId contact);
}
