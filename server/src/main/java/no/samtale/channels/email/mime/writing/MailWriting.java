package no.samtale.channels.email.mime.writing;

import java.util.List;

/** What became of a mail that was to be written. */
public sealed interface MailWriting {
    /**
     * The mail as it is handed to a server, and to whom.
     *
     * @param sender the envelope's
     * @param recipients the envelope's, each once
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(String messageId, String sender, List<String> recipients, byte[] bytes) implements MailWriting {
        @Override
        public String toString() {
            return "Written[" + bytes.length + " bytes]";
        }
    }

    /** It cannot be written. */
    record Refused(Reason reason) implements MailWriting {}

    /** Why a mail cannot be written. */
    enum Reason {
        NO_RECIPIENT,
        /** An address that is none, or that would need a server that takes letters beyond ASCII in it (RFC 6531). */
        BAD_ADDRESS,
        TOO_LARGE
    }
}
