package no.samtale.conversations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/** Who stands behind a message: the visitor, an agent, or Samtale itself. */
public record Author(Kind kind, @Nullable AgentId agent) {
    /** The sorts of authors. */
    public enum Kind {
        VISITOR,
        AGENT,
        SYSTEM;

        /** As stored and as sent. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static final Author VISITOR = new Author(Kind.VISITOR, null);
    public static final Author SYSTEM = new Author(Kind.SYSTEM, null);

    public Author {
        if ((kind == Kind.AGENT) != (agent != null)) {
            throw new IllegalArgumentException("an agent, and only an agent, has an agent's id");
        }
    }

    public static Author of(AgentId agent) {
        return new Author(Kind.AGENT, agent);
    }
}
