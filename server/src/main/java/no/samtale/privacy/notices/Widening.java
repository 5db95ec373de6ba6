package no.samtale.privacy.notices;

import java.util.Locale;
import java.util.Set;

/**
 * Something that a newer notice allows and the older did not.
 *
 * @param what ids of the register, or a receiver's name
 * @param purposes that data is used for more widely by it
 */
public record Widening(Kind kind, String what, Set<String> purposes) {
    public Widening {
        purposes = Set.copyOf(purposes);
    }

    /** In what way. */
    public enum Kind {
        NEW_PURPOSE,
        OTHER_BASIS,
        NEW_ITEM,
        NEW_SOURCE,
        NEW_USE,
        LONGER_RETENTION,
        NEW_RECIPIENT,
        RECIPIENT_REGION,
        RECIPIENT_GETS_MORE,
        NEW_STORAGE,
        LONGER_STORAGE;

        /** As it is stored and worded by the register: {@code new-purpose}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** As it is stored: {@code new-purpose marketing}. */
    public String text() {
        return kind.id() + " " + what;
    }
}
