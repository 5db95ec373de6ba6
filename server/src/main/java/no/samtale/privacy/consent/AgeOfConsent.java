package no.samtale.privacy.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import no.samtale.privacy.register.ConsentWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From which age somebody consents alone (GDPR Art. 8(1), personopplysningsloven § 5). Nobody's age is kept. */
@Component
public class AgeOfConsent {
    /** No law may ask for more (GDPR Art. 8(1)). */
    private static final int MOST = 16;
    /** Where the rules in the register are law. */
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final ConsentWords words;
    private final @Nullable Integer wanted;
    private final Clock clock;

    AgeOfConsent(ConsentWords words, ConsentProperties properties, Clock clock) {
        this.words = words;
        this.wanted = properties.age();
        this.clock = clock;
        if (wanted != null && (wanted < years(words, clock) || wanted > MOST)) {
            throw new IllegalArgumentException(
                    "samtale.consent.age is from %d, which the law says, to %d".formatted(years(words, clock), MOST));
        }
    }

    /** The age today. */
    public int years() {
        int lawful = years(words, clock);
        return wanted == null ? lawful : Math.max(wanted, lawful);
    }

    private static int years(ConsentWords words, Clock clock) {
        LocalDate today = clock.instant().atZone(NORWAY).toLocalDate();
        return words.ages().stream()
                .filter(rule -> !rule.from().isAfter(today))
                .max(Comparator.comparing(ConsentWords.AgeRule::from))
                .orElseThrow()
                .years();
    }
}
