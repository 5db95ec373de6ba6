package no.samtale.privacy.restrictions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import no.samtale.audit.AuditActor;
import org.jspecify.annotations.Nullable;

/**
 * That a person's data is to lie unused.
 *
 * @param announcedAt when the person was told that it ends; null if nobody means to end it
 * @param endsAt when it ends, as they were told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Restriction(
        UUID id,
        Ground ground,
        AskedBy askedBy,
        Instant beganAt,
        @Nullable Instant announcedAt,
        @Nullable Instant endsAt) {

    /** Why (GDPR Art. 18(1)). Stored by {@link #code}: never renamed, only added to. */
    public enum Ground {
        /** The person says that the data is wrong, and it is being looked into (a). */
        ACCURACY,
        /** The use is unlawful, and the person wants restriction rather than erasure (b). */
        UNLAWFUL,
        /** The company needs the data no longer, the person does, for a legal claim (c). */
        CLAIMS,
        /** The person objects, and it is being weighed whose grounds are stronger (d). */
        OBJECTION;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who asked for it. */
    public enum AskedBy {
        PERSON,
        OFFICER;

        static AskedBy of(AuditActor actor) {
            return actor.equals(AuditActor.PERSON) ? PERSON : OFFICER;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
