package no.samtale.privacy.corrections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a correction did. */
public enum Corrected {
    /** The value is another now. */
    REPLACED,
    /** The value stands, as it is a fact of the record or another's words, and what the person says is kept beside it. */
    SUPPLEMENTED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
