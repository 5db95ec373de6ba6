package no.samtale.channels.webform;

import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/** What a form says in words of ours. */
@Component
class FormWords {
    private final MessageFile file = new MessageFile("forms");

    String in(String language, String key) {
        return file.in(Language.of(language).orElse(Language.NB), key);
    }
}
