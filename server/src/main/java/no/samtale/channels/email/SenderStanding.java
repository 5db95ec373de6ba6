package no.samtale.channels.email;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.channels.email.mime.Authentication;
import no.samtale.channels.email.mime.Authentication.Verdict;

/** Whether a mail is from whom it says, in one word. */
enum SenderStanding {
    /** The domain that the reader sees vouches for it (DMARC passed, RFC 7489). */
    CONFIRMED,
    /** The domain says that it is not from there (DMARC failed). */
    SUSPECT,
    /** Looked at, and neither. */
    UNCONFIRMED,
    /** Nobody whom we trust has looked. */
    UNKNOWN;

    static SenderStanding of(Authentication checked) {
        return switch (checked.dmarc()) {
            case PASS -> CONFIRMED;
            case FAIL -> SUSPECT;
            case SOFTFAIL, NEUTRAL, ERROR, NONE -> UNCONFIRMED;
            case UNKNOWN ->
                checked.spf() == Verdict.UNKNOWN && checked.dkim() == Verdict.UNKNOWN ? UNKNOWN : UNCONFIRMED;
        };
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
