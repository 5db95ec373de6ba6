package no.samtale.privacy.retention;

import java.util.HashSet;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.holds.Holds;
import no.samtale.privacy.requests.SubjectRequests;
import no.samtale.privacy.restrictions.Restrictions;
import org.springframework.stereotype.Component;

/**
 * Whose data stays though its time is over: what is held for a legal claim (GDPR Art. 17(3)(e)), what the person has asked to
 * have kept unused (Art. 18(2)), and what they have asked to see or to have corrected and wait for (Art. 12(2), 15, 16).
 */
@Component
class Spared {
    private final Holds holds;
    private final Restrictions restrictions;
    private final SubjectRequests requests;

    Spared(Holds holds, Restrictions restrictions, SubjectRequests requests) {
        this.holds = holds;
        this.restrictions = restrictions;
        this.requests = requests;
    }

    /** Whose data stays, by why; somebody may stand in several. */
    record Reasons(Set<ContactId> held, Set<ContactId> restricted, Set<ContactId> asking) {
        Set<ContactId> all() {
            Set<ContactId> all = new HashSet<>(held);
            all.addAll(restricted);
            all.addAll(asking);
            return all;
        }
    }

    Reasons reasons(AccountId account) {
        return new Reasons(
                Set.copyOf(holds.standing(account)),
                Set.copyOf(restrictions.standing(account)),
                requests.keeping(account));
    }

    Set<ContactId> of(AccountId account) {
        return reasons(account).all();
    }
}
