package no.samtale.privacy.announcements;

import java.util.Locale;

/** What was decided of somebody. The names are stored. */
enum Told {
    /** The mail waits to be sent. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** The address has said no. */
    STOPPED,
    /** No mail is needed: they have been shown the version, or it goes to the same address already. */
    NEEDLESS,
    /** The address takes no mail, or it could not be sent for too long. */
    UNREACHED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Told of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
