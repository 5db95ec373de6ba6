package no.samtale.conversations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a conversation stands. */
public enum ConversationState {
    /** In its team's queue. */
    WAITING,
    /** An agent has it. */
    ACTIVE,
    /** An agent has it, and it rests until a time or until the person writes. */
    SNOOZED,
    /** Ended. */
    CLOSED;

    /** As stored and as sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConversationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
