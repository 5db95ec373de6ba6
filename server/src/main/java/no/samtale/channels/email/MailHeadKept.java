package no.samtale.channels.email;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a mail beside its words. Not printed.
 *
 * @param messageId what its sender calls it; null if it has no name
 * @param references what it answers, the nearest first
 * @param others whom it was sent to besides us
 * @param checked how the sender's identity was judged by a server that we trust, as {@code dmarc=pass}
 * @param look what agents are shown of it; null of mails that came before that was kept
 * @param ours the address of ours that it was written to; null if it says none
 */
record MailHeadKept(
        String subject,
        @Nullable String messageId,
        List<String> references,
        List<String> others,
        String checked,
        @Nullable MailLook look,
        @Nullable String ours) {
    @Override
    public String toString() {
        return "MailHeadKept";
    }
}
