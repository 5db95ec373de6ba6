package no.samtale.conversations.outgoing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a message has come on its way out. Stored by {@link #code}: never renamed, only added to. */
public enum OutgoingState {
    /** It has not been handed over; it will be tried. */
    WAITING,
    /** It is being handed over, and cannot be called back. */
    LEAVING,
    /** The channel has it. */
    LEFT,
    /** The channel says that the person has it. */
    DELIVERED,
    /** It has not reached the person, and is not tried again by itself. */
    FAILED,
    /** The channel may have it or not; only a person decides to send it again. */
    UNCERTAIN,
    /** Its writer took it back before it left. */
    WITHDRAWN;

    /** As stored and as sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OutgoingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
