package no.samtale.channels.email;

import java.time.Instant;
import java.util.List;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that messages are taken from and answered by.
 *
 * @param setup what a company has decided of it
 * @param reading how its reading stands
 * @param checkedAt when it was last read to its end, or a mail was last handed in; null if that never was
 * @param trouble what was wrong the last time; null if nothing was
 */
public record MailInbox(
        InboxId id,
        EntrypointId entrypoint,
        Setup setup,
        Reading reading,
        @Nullable Instant checkedAt,
        @Nullable MailTrouble trouble) {

    /**
     * What a company has decided.
     *
     * @param way how mail comes in
     * @param addresses by which people write to it; answers come from the first
     * @param imap where it is fetched from; null where it is handed in
     * @param folder that is read, {@code INBOX} as a rule
     * @param trusted names of servers whose word on a sender's identity counts (RFC 8601); empty if nobody's does
     * @param tagged whether its mail server takes {@code name+tag@} for {@code name@} (RFC 5233)
     * @param clearing when a mail is taken out of the mailbox
     * @param active whether it is read and answered by
     * @param signature what stands below each answer, with places for names; null: the usual
     */
    public record Setup(
            MailWay way,
            List<String> addresses,
            @Nullable MailServer imap,
            String folder,
            MailServer smtp,
            List<String> trusted,
            boolean tagged,
            MailClearing clearing,
            boolean active,
            @Nullable String signature) {
        public Setup {
            addresses = List.copyOf(addresses);
            trusted = List.copyOf(trusted);
        }

        /** The one that answers come from. */
        public String address() {
            return addresses.getFirst();
        }
    }

    /**
     * How the reading of its folder stands.
     *
     * @param validity of the folder's UIDs (RFC 3501, section 2.3.1.1); null before the first look
     * @param untaken mails that lie there and have neither been taken in nor set aside
     * @param untakenSince when there first were such; null if there are none
     */
    public record Reading(
            @Nullable Long validity, int untaken, @Nullable Instant untakenSince) {}
}
