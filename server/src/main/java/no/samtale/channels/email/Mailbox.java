package no.samtale.channels.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** A folder of a mailbox that is open (IMAP, RFC 3501). Reading leaves it as it was: nothing is marked as read by that. */
final class Mailbox implements AutoCloseable {
    private final Store store;
    private final IMAPFolder folder;

    Mailbox(Store store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Under which its UIDs stand. */
    long validity() throws MailFailure {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** The UIDs above one, in order, so many at the most. */
    List<Long> above(long uid, int limit) throws MailFailure {
        try {
            List<Long> uids = new ArrayList<>();
            for (Message each : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
                // A server that has none above answers with its last (RFC 3501, section 6.4.8).
                long found = each == null ? -1 : folder.getUID(each);
                if (found > uid) {
                    uids.add(found);
                }
            }
            return uids.stream().sorted().limit(limit).toList();
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** What reads a mail. */
    interface Reader {
        void read(InputStream mail, Instant arrived) throws IOException;
    }

    /** Reads a mail without marking it; false if it is gone. */
    boolean read(long uid, Reader reader) throws MailFailure, IOException {
        try {
            Message message = folder.getMessageByUID(uid);
            if (message == null) {
                return false;
            }
            ((IMAPMessage) message).setPeek(true);
            Date arrived = message.getReceivedDate();
            try (InputStream mail = ((IMAPMessage) message).getMimeStream()) {
                reader.read(mail, arrived == null ? Instant.EPOCH : arrived.toInstant());
            } finally {
                ((IMAPMessage) message).invalidateHeaders();
            }
            return true;
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** How many bytes a mail has; null if it is gone, or the server does not say. */
    @Nullable
    Long size(long uid) throws MailFailure {
        try {
            Message message = folder.getMessageByUID(uid);
            int size = message == null ? -1 : message.getSize();
            return size < 0 ? null : (long) size;
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** Marks a mail as read, or deletes it, as the company chooses. */
    void dealtWith(long uid, boolean delete) throws MailFailure {
        try {
            Message message = folder.getMessageByUID(uid);
            if (message == null) {
                return;
            }
            if (delete) {
                message.setFlag(Flags.Flag.DELETED, true);
                folder.expunge(new Message[] {message});
            } else {
                message.setFlag(Flags.Flag.SEEN, true);
            }
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    @Override
    public void close() {
        try (Store closing = store;
                Folder open = folder) {
            // Both end, whatever happens to the other.
        } catch (MessagingException e) {
            // The line is gone, which is what was wanted.
        }
    }
}
