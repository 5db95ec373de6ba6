package no.samtale.inboxes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a message has not been taken. Stored by {@link #code}: never renamed, only added to. */
public enum HandoverProblem {
    /** Nobody answers there. */
    UNREACHABLE,
    /** The line cannot be made secure. */
    TLS,
    /** The other side does not know us. */
    SIGN_IN,
    /** The person's address is not taken. */
    ADDRESS,
    /** What it says, or a file, is not taken. */
    CONTENT,
    /** It is too large. */
    TOO_LARGE,
    /** Too much in too short a time. */
    THROTTLED,
    /** The person has asked to hear nothing by this channel. */
    STOPPED,
    /** The channel is not set up, or switched off. */
    NOT_SET_UP,
    /** It was tried for so long that it would come too late. */
    TOO_LATE,
    /** The person's mailbox is full. */
    FULL,
    /** The other side has rules by which it is not taken. */
    POLICY,
    /** The other side says no, and not why. */
    REFUSED;

    /** As stored and as sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HandoverProblem of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
