package no.samtale.privacy.recipients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of telling a recipient; the last two are what Art. 19 excepts. */
public enum TaskAnswer {
    DONE,
    IMPOSSIBLE,
    DISPROPORTIONATE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaskAnswer> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
