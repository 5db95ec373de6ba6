package no.samtale.privacy.recipients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What recipients are told of (GDPR Art. 19). */
public enum Change {
    CORRECTION,
    ERASURE,
    RESTRICTION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Change of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
