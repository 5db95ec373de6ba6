package no.samtale.privacy.telling;

import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/** What we write around what a person is told. */
@Component
public class TellingWords {
    private final MessageFile file = new MessageFile("telling");

    /** The words of a key, their places not filled. */
    public String in(Language language, String key) {
        return file.in(language, key);
    }
}
