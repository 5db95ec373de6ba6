package no.samtale.channels.email;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.channels.email.MailLook.Party;
import no.samtale.channels.email.mime.Authentication;
import no.samtale.channels.email.mime.Invitation;
import no.samtale.channels.email.mime.Mail;
import no.samtale.channels.email.mime.MailAttachment;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.Limits;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/** Takes from a mail what agents are shown of it; what people have written there is screened. */
final class LookAtMail {
    private LookAtMail() {}

    /**
     * Takes it.
     *
     * @param files what became of the given attachments: the id of each that was taken, null for the others
     */
    static MailLook of(
            Mail mail, Authentication checked, List<MailAttachment> given, List<@Nullable AttachmentId> files) {
        var html = mail.html();
        return new MailLook(
                parties(mail.head().from()),
                parties(mail.head().to()),
                parties(mail.head().cc()),
                mail.head().date(),
                checked,
                mail.standing(),
                mail.protections(),
                mail.faults(),
                mail.invitations().stream().map(LookAtMail::screened).toList(),
                html == null ? List.of() : html.remotePictures(),
                html == null ? Map.of() : inline(html.inlinePictures(), given, files),
                html == null ? 0 : html.trackers());
    }

    private static List<Party> parties(List<MailAddress> addresses) {
        return addresses.stream()
                .limit(Limits.ROWS_PER_PAGE)
                .map(each -> new Party(screened(each.name()), each.address()))
                .toList();
    }

    private static Invitation screened(Invitation invitation) {
        return new Invitation(
                invitation.method(),
                screened(invitation.summary()),
                invitation.start(),
                invitation.end(),
                screened(invitation.location()));
    }

    private static @Nullable String screened(@Nullable String text) {
        return text == null ? null : ScreenedText.of(text).text();
    }

    private static Map<Integer, AttachmentId> inline(
            List<Integer> numbers, List<MailAttachment> given, List<@Nullable AttachmentId> files) {
        Map<Integer, AttachmentId> inline = new HashMap<>();
        for (int at = 0; at < files.size(); at++) {
            AttachmentId file = files.get(at);
            int number = given.get(at).number();
            if (file != null && numbers.contains(number)) {
                inline.put(number, file);
            }
        }
        return inline;
    }
}
