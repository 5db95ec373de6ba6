package no.samtale.privacy.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Texts that do not stand on a screen, such as those of mails: a file for each language below messages, of equal keys. */
public final class MessageFile {
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** @param name of the files, before the language: {@code messages/<name>_nb.properties} */
    public MessageFile(String name) {
        for (Language language : Language.values()) {
            texts.put(language, read("messages/" + name + "_" + language.code() + ".properties"));
        }
    }

    /** The text of a key, its places not filled. */
    public String in(Language language, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(texts.get(language)).getProperty(key), key);
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
