package no.samtale.channels.webform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What speaks for a robot. Stored by {@link #code}: never renamed, only added to. */
public enum Doubt {
    /** It filled in the field that people do not see. */
    TRAP,
    /** It was quicker than anybody types, or never looked at the page. */
    QUICK,
    /** Many came from one place, or to one form, without a proof of work. */
    MANY,
    /** It has links in it. */
    LINKS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
