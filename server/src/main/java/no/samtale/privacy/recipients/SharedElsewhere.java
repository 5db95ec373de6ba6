package no.samtale.privacy.recipients;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;

/** Who has had a person's data in another way than over a connection, as far as the person may be told. */
public interface SharedElsewhere {
    /** What was given out about a contact. */
    List<SharedDatum> of(AccountId account, ContactId contact);
}
