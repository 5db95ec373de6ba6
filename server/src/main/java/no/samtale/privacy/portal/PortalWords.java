package no.samtale.privacy.portal;

import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/** The portal's texts that do not stand on a screen: in mails and files. */
@Component
class PortalWords {
    private final MessageFile file = new MessageFile("portal");

    /** The words of a key, their places not filled. */
    String in(Language language, String key) {
        return file.in(language, key);
    }
}
