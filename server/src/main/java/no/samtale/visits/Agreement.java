package no.samtale.visits;

import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.Consents;
import no.samtale.privacy.restrictions.Restrictions;
import org.springframework.stereotype.Component;

/** Whether a visit may be looked at: the person says yes to it, and has not had the use of its data restricted. */
@Component
class Agreement {
    private final Consents consents;
    private final Restrictions restrictions;

    Agreement(Consents consents, Restrictions restrictions) {
        this.consents = consents;
        this.restrictions = restrictions;
    }

    boolean stands(AccessibleConversation of) {
        return consents.stands(of.account(), of.contact(), Purpose.IMPROVE) && !isRestricted(of);
    }

    /** @throws Problem purpose_refused without a consent; restricted while the person wants nothing used */
    void require(AccessibleConversation of) {
        if (!consents.stands(of.account(), of.contact(), Purpose.IMPROVE)) {
            throw new Problem(ProblemCode.PURPOSE_REFUSED);
        }
        if (isRestricted(of)) {
            throw new Problem(ProblemCode.RESTRICTED);
        }
    }

    private boolean isRestricted(AccessibleConversation of) {
        return restrictions.of(of.account(), of.contact()).isPresent();
    }
}
