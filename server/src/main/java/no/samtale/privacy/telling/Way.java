package no.samtale.privacy.telling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which way a person is told. Stored by {@link #code}: never renamed, only added to. */
public enum Way {
    CONVERSATION,
    /** With all that is said: the address was proved. */
    MAIL,
    /** That there is something to read on the privacy page, where the address is proved first. */
    MAIL_LINK,
    /** It stands on the privacy page, by which the person came, and no address is known. */
    PORTAL,
    /** Nothing else reaches the person: somebody has to send a letter. */
    LETTER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The way that is stored by this code. */
    public static Way of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
