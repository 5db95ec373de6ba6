package no.samtale.privacy.requests;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** What a person asks for. */
public enum RequestKind {
    ACCESS,
    PORTABILITY,
    CORRECTION,
    ERASURE,
    RESTRICTION,
    OBJECTION,
    WITHDRAWAL,
    QUESTION,
    COMPLAINT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem naming the field kind */
    @JsonCreator
    public static RequestKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("kind"));
    }
}
