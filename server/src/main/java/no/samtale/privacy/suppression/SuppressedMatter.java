package no.samtale.privacy.suppression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import no.samtale.vault.Address;

/** What somebody can say no to being sent. The names are stored. */
public enum SuppressedMatter {
    /** Everything by SMS, as STOP means. */
    SMS(Address.Kind.PHONE),
    /** That the privacy notice has changed, by e-mail. */
    NOTICE_NEWS(Address.Kind.EMAIL),
    /** The question how it went, after a conversation has ended, by e-mail. */
    SURVEY(Address.Kind.EMAIL);

    private final Address.Kind sentTo;

    SuppressedMatter(Address.Kind sentTo) {
        this.sentTo = sentTo;
    }

    /** As it is stored and given out. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is ever sent to such an address. */
    public boolean reaches(Address.Kind kind) {
        return sentTo == kind;
    }

    public static Optional<SuppressedMatter> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
