package no.samtale.channels.email;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.channels.email.mime.Authentication;
import no.samtale.channels.email.mime.Invitation;
import no.samtale.channels.email.mime.Protection;
import no.samtale.channels.email.mime.Standing;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.platform.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * What agents are shown of a mail besides its words. Not printed.
 *
 * @param date when it says that it was written; null if it does not
 * @param remotePictures addresses of pictures elsewhere, by the numbers that its HTML names them by
 * @param inlinePictures files of the message that stand within its HTML, by the numbers that it names them by
 * @param trackers pictures that only watch; they were taken out
 */
record MailLook(
        List<Party> from,
        List<Party> to,
        List<Party> cc,
        @Nullable Instant date,
        Authentication checked,
        Standing standing,
        Set<Protection> protections,
        Set<MailFault> faults,
        List<Invitation> invitations,
        List<String> remotePictures,
        Map<Integer, AttachmentId> inlinePictures,
        int trackers) {
    /** Somebody whom a mail names. */
    record Party(@Nullable String name, String address) {
        @Override
        public String toString() {
            return "Party";
        }
    }

    @Override
    public String toString() {
        return "MailLook";
    }
}
