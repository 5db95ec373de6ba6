package no.samtale.privacy.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody can decide about a purpose. Stored by {@link #code}: never renamed, only added to. */
public enum Choice {
    /** Yes, to a purpose that rests on consent. */
    GIVEN,
    /** No, before there was a yes. */
    REFUSED,
    /** No, after a yes (GDPR Art. 7(3)). */
    WITHDRAWN,
    /** Against a purpose that rests on an interest of the company (GDPR Art. 21). */
    OBJECTED,
    /** An objection taken back. */
    ALLOWED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Choice of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether what rested on the purpose ends with it. */
    boolean ends() {
        return this == WITHDRAWN || this == REFUSED || this == OBJECTED;
    }
}
