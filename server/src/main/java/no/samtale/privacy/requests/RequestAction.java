package no.samtale.privacy.requests;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** What can be done for a request, apart from answering it. */
public enum RequestAction {
    EXPORTED,
    CORRECTED,
    RESTRICTED,
    RESTRICTION_ANNOUNCED,
    RESTRICTION_LIFTED,
    HELD,
    HOLD_LIFTED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Problem naming the field action */
    @JsonCreator
    public static RequestAction of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("action"));
    }
}
