package no.samtale.privacy.breaches;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** How a breach may hurt those it concerns: it decides who is told (GDPR Art. 33(1), 34(1)). */
public enum Risk {
    /** Unlikely to hurt anybody: nobody is told, but it stands in the register. */
    NONE,
    /** The authority is told. */
    RISK,
    /** The persons are told as well. */
    HIGH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem invalid_field */
    @JsonCreator
    public static Risk of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("risk"));
    }
}
