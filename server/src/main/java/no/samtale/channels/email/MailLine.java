package no.samtale.channels.email;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** How the line to a mail server is made secure. Stored by {@link #code}. */
public enum MailLine {
    /** From its first byte (RFC 8314). */
    TLS,
    /** By a command, and refused if that is not taken. */
    STARTTLS,
    /** Not at all: only to this machine. */
    PLAIN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem invalid_field */
    static MailLine of(String field, String code) {
        for (MailLine each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw Problem.invalidField(field);
    }
}
