package no.samtale.inboxes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** How an entrypoint stands while a text comes forward. Stored by {@link #code}: never renamed, only added to. */
public enum ShownWhile {
    ALWAYS,
    /** Somebody is there, free or busy. */
    OPEN,
    /** Outside of the opening hours, or nobody is there. */
    CLOSED;

    /** Whether it is to be shown now. */
    public boolean holds(boolean open) {
        return switch (this) {
            case ALWAYS -> true;
            case OPEN -> open;
            case CLOSED -> !open;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The choice of a code.
     *
     * @throws Problem naming {@code proactive.shown} if there is none
     */
    @JsonCreator
    public static ShownWhile of(String code) {
        for (ShownWhile shown : values()) {
            if (shown.code().equals(code)) {
                return shown;
            }
        }
        throw Problem.invalidField("proactive.shown");
    }
}
