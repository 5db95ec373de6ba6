package no.samtale.privacy.announcements;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/** Who has shown to hold an e-mail address; kept by whoever keeps contacts. */
public interface ProvenPeople {
    /** The next of them in the order of their ids, behind one. In a transaction of the account. */
    List<ContactId> behind(AccountId account, @Nullable ContactId last, int limit);
}
