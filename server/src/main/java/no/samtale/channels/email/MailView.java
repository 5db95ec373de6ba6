package no.samtale.channels.email;

import java.time.Instant;
import java.util.List;
import no.samtale.channels.email.mime.Invitation;
import no.samtale.channels.email.mime.Protection;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A mail behind a message, as agents see it.
 *
 * @param passages its words, the same as the message's text, parted into what is new and what can be folded away
 * @param page whether it has HTML, which is shown as a page of its own
 * @param pictures how many pictures from elsewhere can be fetched
 * @param trackers how many pictures that only watch were taken out
 */
record MailView(
        MessageId messageId,
        String subject,
        List<MailLook.Party> from,
        List<MailLook.Party> to,
        List<MailLook.Party> cc,
        @Nullable Instant date,
        SenderView sender,
        boolean automatic,
        boolean outOfOffice,
        boolean list,
        List<Protection> protections,
        List<MailFault> faults,
        List<Invitation> invitations,
        List<PassageView> passages,
        boolean page,
        int pictures,
        List<InlineView> inlinePictures,
        int trackers) {

    /** What our own server found out about the sender; the single results as RFC 8601 names them. */
    record SenderView(SenderStanding standing, String spf, String dkim, String dmarc) {}

    /** A file of the message that stands within the page. */
    record InlineView(int number, AttachmentId attachmentId) {}

    /** A piece of the words. */
    record PassageView(String kind, String text) {}

    @Override
    public String toString() {
        return "MailView";
    }
}
