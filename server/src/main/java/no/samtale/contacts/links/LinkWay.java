package no.samtale.contacts.links;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody has shown that an address is theirs too. Stored by {@link #code}: never renamed, only added to. */
public enum LinkWay {
    /** By a code sent to it, typed on the privacy page. */
    CODE,
    /** By a link in a mail to it, asked for in a chat. */
    MAIL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LinkWay of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
