package no.samtale.channels.email.mime.header;

import java.util.List;
import java.util.Set;

/** The addresses of a field, and what was wrong with it. */
public record MailAddresses(List<MailAddress> list, Set<MailFault> faults) {
    public static final MailAddresses NONE = new MailAddresses(List.of(), Set.of());

    /** Reads a field of addresses (RFC 5322, sections 3.4 and 4.4), as badly as it may be written. */
    public static MailAddresses of(String field) {
        return new AddressReader().read(field);
    }

    @Override
    public String toString() {
        return "MailAddresses[" + list.size() + ", " + faults + "]";
    }
}
