package no.samtale.channels.email;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** How the mails of an inbox come in. Stored by {@link #code}: never renamed, only added to. */
public enum MailWay {
    /** Fetched from a mailbox. */
    IMAP,
    /** Handed in by the company's own mail server; there is no mailbox. */
    LMTP;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem invalid_field */
    static MailWay of(String field, String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField(field));
    }
}
