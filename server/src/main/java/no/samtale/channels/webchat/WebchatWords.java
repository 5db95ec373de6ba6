package no.samtale.channels.webchat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/** What visitors are told of the state of things: worded here, so that no browser needs the words for what it does not see. */
@Component
class WebchatWords {
    private static final int LONG_WAIT = 30;

    private final MessageFile file = new MessageFile("webchat");

    /** The words of a key. */
    String in(String language, String key) {
        return file.in(Language.of(language).orElse(Language.EN), key);
    }

    /** About how long people wait. */
    String wait(String language, int minutes) {
        String key = minutes <= 1 ? "wait.one" : minutes <= LONG_WAIT ? "wait.some" : "wait.long";
        return in(language, key).replace("{minutes}", String.valueOf(minutes));
    }

    /** When it opens next, on the company's clock. */
    String opens(String language, Instant opens, ZoneId zone, Instant now) {
        ZonedDateTime at = opens.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String key = at.toLocalDate().equals(today)
                ? "opens.today"
                : at.toLocalDate().equals(today.plusDays(1)) ? "opens.tomorrow" : "opens.day";
        return in(language, key)
                .replace("{day}", format(language, "day").format(at))
                .replace("{time}", format(language, "time").format(at));
    }

    DateTimeFormatter format(String language, String key) {
        return DateTimeFormatter.ofPattern(in(language, key), Locale.forLanguageTag(language));
    }
}
