package no.samtale.channels.sms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Texts by which people say whether they want SMS: the whole text has to say it, as "stop by the shop" says something else. */
final class StopWords {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> STOP = read("sms/stop.txt");
    private static final Set<String> START = read("sms/start.txt");

    private StopWords() {}

    /** What a text means. */
    enum Meaning {
        STOP,
        START,
        NEITHER
    }

    static Meaning of(String text) {
        String words = NEITHER_LETTER_NOR_DIGIT
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        if (STOP.contains(words)) {
            return Meaning.STOP;
        }
        return START.contains(words) ? Meaning.START : Meaning.NEITHER;
    }

    private static Set<String> read(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
