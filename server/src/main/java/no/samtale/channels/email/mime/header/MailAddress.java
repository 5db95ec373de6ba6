package no.samtale.channels.email.mime.header;

import org.jspecify.annotations.Nullable;

/** An address with the name that its owner gives: claimed, both of them. */
public record MailAddress(@Nullable String name, String address) {
    /** The part before the last at sign. */
    public String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
