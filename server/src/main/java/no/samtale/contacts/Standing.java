package no.samtale.contacts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an address is worth. Stored by {@link #code}: never renamed, only added to. */
public enum Standing {
    /** The person says so. */
    CLAIMED,
    /** A signed token, a code or the channel itself has proved it. */
    VERIFIED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
