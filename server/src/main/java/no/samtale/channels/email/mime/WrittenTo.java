package no.samtale.channels.email.mime;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.header.MailAddresses;
import no.samtale.channels.email.mime.header.MailHeaders;

/** Which of our addresses a mail was written to: as its writer says, or else as the servers on its way have noted. */
public final class WrittenTo {
    private static final List<String> FIELDS =
            List.of("To", "Cc", "X-Original-To", "X-Forwarded-To", "Envelope-To", "X-Envelope-To", "Delivered-To");

    private WrittenTo() {}

    /** As it stands in the list, without a tag behind a plus; none if it came by another way, such as a blind copy. */
    public static Optional<String> of(MailHeaders headers, Collection<String> ours) {
        return FIELDS.stream()
                .flatMap(field -> headers.all(field).stream())
                .flatMap(value -> MailAddresses.of(value).list().stream())
                .map(MailAddress::address)
                .flatMap(address -> ours.stream().filter(own -> isSame(address, own)))
                .findFirst();
    }

    private static boolean isSame(String address, String own) {
        String written = address.toLowerCase(Locale.ROOT);
        String wanted = own.toLowerCase(Locale.ROOT);
        int at = wanted.lastIndexOf('@');
        return written.equals(wanted)
                || written.startsWith(wanted.substring(0, at) + "+") && written.endsWith(wanted.substring(at));
    }
}
