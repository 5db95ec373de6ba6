package no.samtale.channels.sms.wire;

import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A text to send.
 *
 * @param id ours: the same at each try, so that a gateway that can tell will not send it twice
 * @param from a number in E.164, a short code or a name (see {@link SmsNumber})
 * @param to a number in E.164
 * @param receipt whether to be told what became of it
 * @param contact whom it is about, for the list of who got what; null to try a line
 */
public record SmsOutgoing(
        String id,
        String from,
        String to,
        String text,
        boolean receipt,
        @Nullable ContactId contact) {
    @Override
    public String toString() {
        return "SmsOutgoing[]";
    }
}
