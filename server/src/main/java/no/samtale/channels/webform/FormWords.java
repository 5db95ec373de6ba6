package no.samtale.channels.webform;

import no.samtale.privacy.consent.AgeOfConsent;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/** What a form says in words of ours. */
@Component
class FormWords {
    private final MessageFile file = new MessageFile("forms");

    private final AgeOfConsent age;

    FormWords(AgeOfConsent age) {
        this.age = age;
    }

    /** What stands beside the box of a consent: who is too young does not tick it. */
    String yes(String language) {
        return in(language, "consent.yes").replace("{age}", Integer.toString(age.years()));
    }

    String in(String language, String key) {
        return file.in(Language.of(language).orElse(Language.NB), key);
    }
}
