package no.samtale.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an agent may do; an agent can have several. Stored by {@link #code}: never renamed, only added to. */
public enum Role {
    /** Answers visitors. */
    AGENT,
    /** Sees how the work goes, and words what agents answer with. */
    SUPERVISOR,
    /** Sets up entrypoints, agents and teams. */
    ADMINISTRATOR,
    /** Answers what people ask about their own data. */
    PRIVACY_OFFICER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a code that was stored. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
