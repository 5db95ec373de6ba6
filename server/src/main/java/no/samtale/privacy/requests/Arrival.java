package no.samtale.privacy.requests;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** How a request came that did not come through Samtale (promise P46). */
public enum Arrival {
    LETTER,
    TELEPHONE,
    EMAIL,
    /** In some other way. */
    STAFF;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem naming the field arrival */
    @JsonCreator
    public static Arrival of(String code) {
        return Arrays.stream(values())
                .filter(arrival -> arrival.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("arrival"));
    }
}
