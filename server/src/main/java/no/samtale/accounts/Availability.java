package no.samtale.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** Whether an agent takes new conversations, in the agent's own choice. */
public enum Availability {
    AVAILABLE,
    BUSY,
    AWAY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The availability of a code.
     *
     * @throws Problem naming the field {@code availability} if there is none
     */
    @JsonCreator
    public static Availability of(String code) {
        for (Availability availability : values()) {
            if (availability.code().equals(code)) {
                return availability;
            }
        }
        throw Problem.invalidField("availability");
    }
}
