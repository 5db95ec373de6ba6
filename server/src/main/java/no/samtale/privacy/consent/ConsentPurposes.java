package no.samtale.privacy.consent;

import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.register.ConsentWords;
import no.samtale.privacy.register.LegalBasis;
import no.samtale.privacy.register.Register;
import org.springframework.stereotype.Component;

/** Which choices a purpose leaves to people, by the register. */
@Component
class ConsentPurposes {
    private final Register register;
    private final ConsentWords words;

    ConsentPurposes(Register register, ConsentWords words) {
        this.register = register;
        this.words = words;
    }

    /**
     * That it rests on consent.
     *
     * @throws Problem naming the field, if not or if nothing uses it
     */
    void requireConsent(Purpose purpose) {
        var registered = register.purpose(purpose.id());
        if (registered.basis() != LegalBasis.CONSENT || !registered.active()) {
            throw Problem.invalidField("purpose", "This purpose does not rest on consent.");
        }
    }

    /**
     * That an objection ends it: it rests on an interest of the company, or is direct marketing, which may always be objected
     * to (GDPR Art. 21(2)).
     *
     * @throws Problem naming the field, if not
     */
    void requireObjection(Purpose purpose) {
        boolean rests =
                register.purpose(purpose.id()).basis() == LegalBasis.LEGITIMATE_INTEREST && purpose != Purpose.STAFF;
        if (words.weighed().contains(purpose.id())) {
            throw Problem.invalidField("purpose", "A person has to weigh this objection: open a request for it.");
        }
        if (!rests && purpose != Purpose.MARKETING) {
            throw Problem.invalidField("purpose", "This purpose leaves no room for an objection.");
        }
    }
}
