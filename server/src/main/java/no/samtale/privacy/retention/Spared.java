package no.samtale.privacy.retention;

import java.util.HashSet;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.holds.Holds;
import no.samtale.privacy.restrictions.Restrictions;
import org.springframework.stereotype.Component;

/**
 * Whose data stays though its time is over: what is held for a legal claim (GDPR Art. 17(3)(e)), and what the person has
 * asked to have kept unused (Art. 18(2)).
 */
@Component
class Spared {
    private final Holds holds;
    private final Restrictions restrictions;

    Spared(Holds holds, Restrictions restrictions) {
        this.holds = holds;
        this.restrictions = restrictions;
    }

    Set<ContactId> of(AccountId account) {
        Set<ContactId> spared = new HashSet<>(holds.standing(account));
        spared.addAll(restrictions.standing(account));
        return spared;
    }
}
