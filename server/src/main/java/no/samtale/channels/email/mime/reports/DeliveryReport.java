package no.samtale.channels.email.mime.reports;

import java.util.List;
import no.samtale.channels.email.mime.header.MailHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail on its way.
 *
 * @param messageId whose: the id of the mail, if it is told
 * @param recipients to whom, and how it went; empty if the report is prose that says nothing clear
 * @param returned the header of that mail, as far as it came back
 */
public record DeliveryReport(@Nullable String messageId, List<ReportedRecipient> recipients, MailHeaders returned) {
    /** Whether it is final that somebody did not get it. */
    public boolean failed() {
        return recipients.stream().anyMatch(each -> each.action() == ReportedRecipient.Action.FAILED);
    }

    @Override
    public String toString() {
        return "DeliveryReport[" + recipients + "]";
    }
}
