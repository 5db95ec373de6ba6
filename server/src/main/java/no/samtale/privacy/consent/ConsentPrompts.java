package no.samtale.privacy.consent;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.samtale.platform.Purpose;
import no.samtale.privacy.register.ConsentWords;
import no.samtale.privacy.register.ConsentWords.PromptWords;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import org.springframework.stereotype.Component;

/** What people are asked, in the exact words that they see and that are kept with their answer. */
@Component
public class ConsentPrompts {
    private final ConsentWords words;
    private final AgeOfConsent age;

    ConsentPrompts(ConsentWords words, AgeOfConsent age) {
        this.words = words;
        this.age = age;
    }

    /**
     * A question about a purpose.
     *
     * @param hash SHA-256 of {@link #words}, in hex: what an answer names, so that nobody answers another text
     */
    public record Prompt(Purpose purpose, String question, String text, String age, String hash) {
        /** All of it, as it is kept. */
        public ScreenedText words() {
            return ScreenedText.of(question + "\n\n" + text + "\n\n" + age);
        }
    }

    /** The prompt of a purpose, if it has one. */
    public Optional<Prompt> of(Purpose purpose, Language language) {
        return Optional.ofNullable(words.prompts().get(purpose.id())).map(found -> prompt(purpose, found, language));
    }

    /** Whether there is a prompt for the purpose of this id. */
    public boolean exists(String purpose) {
        return words.prompts().containsKey(purpose);
    }

    /** What stands around the prompts: the words of buttons and answers, by their ids. */
    public Map<String, String> labels(Language language) {
        Map<String, String> labels = new TreeMap<>();
        words.labels().forEach((id, label) -> labels.put(id, filled(label.in(language))));
        return labels;
    }

    private Prompt prompt(Purpose purpose, PromptWords found, Language language) {
        String asked = filled(words.label("age").in(language));
        Prompt unhashed =
                new Prompt(purpose, found.question().in(language), found.text().in(language), asked, "");
        return new Prompt(
                purpose,
                unhashed.question(),
                unhashed.text(),
                asked,
                WordsHash.hex(unhashed.words().text()));
    }

    private String filled(String text) {
        return text.replace("{age}", Integer.toString(age.years()));
    }
}
