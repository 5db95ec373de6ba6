package no.samtale.channels.email.mime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samtale.channels.email.mime.header.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of itself. Ids stand without their brackets.
 *
 * @param date when it was written; null if it does not say or cannot be true
 * @param messageId null if it has none; another mail may claim the same
 */
public record MailHead(
        List<MailAddress> from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable Instant date,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references) {

    /** Who claims to have written it. */
    public Optional<MailAddress> sender() {
        return from.stream().findFirst();
    }

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "MailHead";
    }
}
