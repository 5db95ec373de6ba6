package no.samtale.channels.email;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as it lies in a mailbox. Not printed.
 *
 * @param uid what the folder calls it
 * @param arrived when it came there
 */
record FetchedMail(long uid, Instant arrived, byte[] bytes) {
    UUID print() {
        return MailPrint.of(bytes);
    }

    @Override
    public String toString() {
        return "FetchedMail[" + bytes.length + " bytes]";
    }
}
