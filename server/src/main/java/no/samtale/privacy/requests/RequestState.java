package no.samtale.privacy.requests;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a request has come. */
public enum RequestState {
    RECEIVED,
    /** More is asked for, to know that it is the person who asks (Art. 12(6)); the clock runs on. */
    IDENTITY_DOUBTED,
    IN_WORK,
    ANSWERED,
    REFUSED,
    /** Nothing is left to do; also where the person was erased meanwhile. */
    CLOSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return this == RECEIVED || this == IDENTITY_DOUBTED || this == IN_WORK;
    }

    static RequestState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
