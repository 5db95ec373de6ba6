package no.samtale.conversations.onward;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How it stands with getting the answer by e-mail, as the visitor is told. */
public enum Onward {
    /** It can be had, by giving an address. */
    ADDRESS,
    /** It can be had, at the address that was given. */
    OFFERED,
    /** It is wanted. */
    WISHED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
