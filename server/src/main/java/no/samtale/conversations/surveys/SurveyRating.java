package no.samtale.conversations.surveys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody says that it went, the worst first. Stored by {@link #code}: never renamed, only added to. */
public enum SurveyRating {
    VERY_POOR,
    POOR,
    FAIR,
    GOOD,
    VERY_GOOD;

    /** As stored and as sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SurveyRating> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
