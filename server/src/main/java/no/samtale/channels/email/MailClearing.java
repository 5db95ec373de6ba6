package no.samtale.channels.email;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** When a mail that we have taken in is taken out of its mailbox, as a company chooses. Stored by {@link #code}. */
public enum MailClearing {
    /** Never: whoever keeps the mailbox sees to it. */
    LEAVE,
    /** Deleted when what we took of it is deleted here, because its person or its time asks for that. */
    ERASURE,
    /** Moved to the folder of what is thrown away, as soon as it has been taken in. */
    TRASH,
    /** Deleted as soon as it has been taken in. */
    DELETE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean atOnce() {
        return this == TRASH || this == DELETE;
    }

    /** @throws Problem invalid_field */
    static MailClearing of(String field, String code) {
        for (MailClearing each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw Problem.invalidField(field);
    }
}
