package no.samtale.privacy.restrictions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.telling.Reachable;
import no.samtale.privacy.telling.TellPerson;
import no.samtale.privacy.telling.TellingWords;
import org.springframework.stereotype.Component;

/**
 * Tells a person that the restriction which they asked for is about to end (GDPR Art. 18(3)). Not in a conversation: as long as
 * the restriction stands, neither side reads one.
 */
@Component
class EndNotice {
    /** Days are the company's, and companies are Norwegian. */
    private static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    private final TellPerson tell;
    private final Reachable people;
    private final TellingWords words;

    EndNotice(TellPerson tell, Reachable people, TellingWords words) {
        this.tell = tell;
        this.people = people;
        this.words = words;
    }

    /** Sends it, in the caller's transaction of the account. */
    void send(AccountId account, ContactId contact, Restriction ending) {
        Language language = people.language(account, contact);
        String day = DateTimeFormatter.ofPattern(words.in(language, "day"), Locale.forLanguageTag(language.code()))
                .format(Objects.requireNonNull(ending.endsAt()).atZone(HERE));
        String text = words.in(language, "restriction.end").replace("{day}", day);
        tell.tell(
                account,
                contact,
                new TellPerson.Word("restriction.subject", language, ScreenedText.of(text), null, null, true));
    }
}
