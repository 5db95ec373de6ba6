package no.samtale.conversations.drafts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What a draft is to become. */
public enum DraftKind {
    REPLY,
    NOTE;

    /** As stored and as sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the name that callers use.
     *
     * @throws Problem invalid_field
     */
    @JsonCreator
    public static DraftKind of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("kind"));
    }
}
