package no.samtale.conversations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What stands in a conversation: what was said, and what happened to it. */
public enum MessageKind {
    /** Something that was said. */
    TEXT,
    /** An agent took the conversation. */
    JOINED,
    /** Another agent took it over. */
    TRANSFERRED,
    /** It went back to the queue. */
    REQUEUED,
    /** It ended. */
    CLOSED,
    /** Its visitor was asked whether they are there. */
    WARNED,
    /** Its visitor, who waits, was told that they may go and find the answer later. */
    OFFERED,
    /** Its visitor has gone and finds the answer later. */
    LEFT,
    /** It goes on after it had ended. */
    REOPENED;

    /** As stored and as sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
