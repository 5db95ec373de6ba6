package no.samtale.privacy.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.samtale.privacy.register.Language;
import org.springframework.core.io.ClassPathResource;

/** The text of each version as it was, so that what a visitor was shown can be shown again when the register has moved on. */
final class NoticeArchive {
    private NoticeArchive() {}

    static String text(String number, Language language) {
        try (InputStream in = new ClassPathResource(path(number, language)).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String path(String number, Language language) {
        return "register/notices/" + number + "/" + language.code() + ".html";
    }
}
