package no.samtale.privacy.portal;

import java.util.Comparator;
import java.util.Optional;
import no.samtale.audit.AuditActor;
import no.samtale.privacy.restrictions.LiftRestriction;
import no.samtale.privacy.restrictions.RestrictContact;
import no.samtale.privacy.restrictions.Restriction;
import no.samtale.privacy.restrictions.Restrictions;
import org.springframework.stereotype.Component;

/** Restriction by the person (GDPR Art. 18), of all that is theirs. */
@Component
public class PortalRestriction {
    private final RestrictContact restrict;
    private final LiftRestriction lift;
    private final Restrictions restrictions;

    PortalRestriction(RestrictContact restrict, LiftRestriction lift, Restrictions restrictions) {
        this.restrict = restrict;
        this.lift = lift;
        this.restrictions = restrictions;
    }

    /** The oldest that stands. */
    public Optional<Restriction> standing(PortalPrincipal person) {
        return person.contacts().stream()
                .flatMap(contact -> restrictions.of(person.account(), contact).stream())
                .min(Comparator.comparing(Restriction::beganAt));
    }

    /** From now on nothing is used; what is restricted already stays so. */
    public void restrict(PortalPrincipal person, Restriction.Ground ground) {
        person.contacts().forEach(contact -> restrict.restrict(person.account(), contact, ground, AuditActor.PERSON));
    }

    /** Ends it at once, as the person wishes. */
    public void lift(PortalPrincipal person) {
        person.contacts().forEach(contact -> lift.lift(person.account(), contact, AuditActor.PERSON));
    }
}
