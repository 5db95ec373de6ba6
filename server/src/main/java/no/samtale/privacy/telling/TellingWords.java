package no.samtale.privacy.telling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import no.samtale.privacy.register.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What we write around what a person is told. One message file a language, of equal keys. */
@Component
public class TellingWords {
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    TellingWords() {
        for (Language language : Language.values()) {
            words.put(language, read("messages/telling_" + language.code() + ".properties"));
        }
    }

    /** The words of a key, their places not filled. */
    public String in(Language language, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(words.get(language)).getProperty(key), key);
    }

    private static Properties read(String path) {
        try (InputStreamReader reader =
                new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
