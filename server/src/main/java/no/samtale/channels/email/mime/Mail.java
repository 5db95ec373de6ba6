package no.samtale.channels.email.mime;

import java.util.List;
import java.util.Set;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.html.CleanedHtml;
import no.samtale.channels.email.mime.reports.DeliveryReport;
import no.samtale.channels.email.mime.reports.ReadReceipt;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was read.
 *
 * @param words what it says as plain text, made from its HTML if it has no other; lines end with a line feed
 * @param wordsAreOwn whether the words stand so in the mail, and were not made from HTML
 * @param html its HTML, cleaned; null if it has none
 * @param attachments its files, in order; {@link CleanedHtml#inlinePictures} and the HTML name them by their number
 * @param bounce what it tells of a mail that did not arrive, or arrived late
 * @param receipt what it tells of a mail that was shown to its reader
 * @param headers its header as it came, for {@link Authentication} and {@link MailThread}
 * @param faults what was wrong with it
 */
public record Mail(
        MailHead head,
        String words,
        boolean wordsAreOwn,
        @Nullable CleanedHtml html,
        List<MailAttachment> attachments,
        List<Invitation> invitations,
        Set<Protection> protections,
        Standing standing,
        @Nullable DeliveryReport bounce,
        @Nullable ReadReceipt receipt,
        MailHeaders headers,
        Set<MailFault> faults) {

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "Mail[" + words.length() + " characters, " + attachments.size() + " files, " + faults + "]";
    }
}
