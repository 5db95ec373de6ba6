package no.samtale.inboxes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** Whether who leaves a message is asked for an e-mail address. Stored by {@link #code}: never renamed, only added to. */
public enum AskedEmail {
    /** As before a chat. */
    AS_BEFORE_CHAT,
    OPTIONAL,
    REQUIRED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The choice of a code.
     *
     * @throws Problem naming {@code service.formEmail} if there is none
     */
    @JsonCreator
    public static AskedEmail of(String code) {
        for (AskedEmail asked : values()) {
            if (asked.code().equals(code)) {
                return asked;
            }
        }
        throw Problem.invalidField("service.formEmail");
    }
}
