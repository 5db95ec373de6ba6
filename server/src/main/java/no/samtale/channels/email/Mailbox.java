package no.samtale.channels.email;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * A folder of a mailbox that is open (IMAP, RFC 3501), spoken to in UIDs and in many at a time. Reading leaves it as it was:
 * nothing is marked as read by that.
 */
final class Mailbox implements AutoCloseable {
    private final IMAPStore store;
    private final IMAPFolder folder;

    Mailbox(IMAPStore store, IMAPFolder folder) {
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

    /** How many mails lie there now. */
    int count() throws MailFailure {
        try {
            return folder.getMessageCount();
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** The UIDs of all mails that lie there. */
    List<Long> uids() throws MailFailure {
        return asked(protocol -> {
            List<Long> uids = new ArrayList<>();
            for (Response each : answers(protocol, "UID SEARCH ALL")) {
                if (each instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
                    for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
                        uids.add(uid);
                    }
                }
            }
            return uids;
        });
    }

    /** How large these mails are, in bytes; of those only that still lie there. */
    Map<Long, Long> sizes(List<Long> uids) throws MailFailure {
        return asked(protocol -> {
            Map<Long, Long> sizes = new TreeMap<>();
            for (Response each : answers(protocol, "UID FETCH " + UidSet.of(uids) + " (UID RFC822.SIZE)")) {
                if (each instanceof FetchResponse found) {
                    UID uid = found.getItem(UID.class);
                    RFC822SIZE size = found.getItem(RFC822SIZE.class);
                    if (uid != null && size != null) {
                        sizes.put(uid.uid, size.size);
                    }
                }
            }
            return sizes;
        });
    }

    /** These mails as they lie there, all in memory; without those that have gone. */
    List<FetchedMail> fetch(List<Long> uids) throws MailFailure {
        return asked(protocol -> {
            List<FetchedMail> mails = new ArrayList<>();
            for (Response each :
                    answers(protocol, "UID FETCH " + UidSet.of(uids) + " (UID INTERNALDATE BODY.PEEK[])")) {
                if (each instanceof FetchResponse found) {
                    mail(found).ifPresent(mails::add);
                }
            }
            return mails;
        });
    }

    private static Optional<FetchedMail> mail(FetchResponse found) {
        UID uid = found.getItem(UID.class);
        BODY body = found.getItem(BODY.class);
        INTERNALDATE date = found.getItem(INTERNALDATE.class);
        if (uid == null || body == null || body.getByteArray() == null) {
            return Optional.empty();
        }
        Instant arrived = date == null || date.getDate() == null
                ? Instant.EPOCH
                : date.getDate().toInstant();
        return Optional.of(new FetchedMail(uid.uid, arrived, body.getByteArray().getNewBytes()));
    }

    /** Marks mails as read. */
    void seen(List<Long> uids) throws MailFailure {
        for (String set : UidSet.lines(uids)) {
            asked(protocol -> answers(protocol, "UID STORE " + set + " +FLAGS.SILENT (\\Seen)"));
        }
    }

    /** Deletes mails for good. */
    void delete(List<Long> uids) throws MailFailure {
        for (String set : UidSet.lines(uids)) {
            asked(protocol -> {
                answers(protocol, "UID STORE " + set + " +FLAGS.SILENT (\\Deleted)");
                // Without UIDPLUS (RFC 4315) all that somebody has marked goes with them.
                return answers(protocol, protocol.hasCapability("UIDPLUS") ? "UID EXPUNGE " + set : "EXPUNGE");
            });
        }
    }

    /** Moves mails to the folder of what is thrown away. */
    void trash(List<Long> uids) throws MailFailure {
        try {
            Folder trash = trash();
            Message[] mails = Arrays.stream(folder.getMessagesByUID(
                            uids.stream().mapToLong(Long::longValue).toArray()))
                    .filter(Objects::nonNull)
                    .toArray(Message[]::new);
            if (mails.length > 0 && store.hasCapability("MOVE")) {
                folder.moveMessages(mails, trash);
            } else if (mails.length > 0) {
                folder.copyMessages(mails, trash);
                delete(uids);
            }
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** By its use (RFC 6154), or else by the name that most give it, made if it is not there. */
    private Folder trash() throws MailFailure, MessagingException {
        for (Folder each : store.getDefaultFolder().list("*")) {
            if (Arrays.asList(((IMAPFolder) each).getAttributes()).contains("\\Trash")) {
                return each;
            }
        }
        Folder usual = store.getFolder("Trash");
        if (!usual.exists() && !usual.create(Folder.HOLDS_MESSAGES)) {
            throw new MailFailure(MailTrouble.FOLDER);
        }
        return usual;
    }

    /** Whether it tells by itself of what comes (RFC 2177). */
    boolean tells() throws MailFailure {
        try {
            return store.hasCapability("IDLE");
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    /** Waits until something changes there, or for so long. */
    void awaitNews(Duration longest) throws MailFailure {
        Thread waker = Thread.startVirtualThread(() -> wakeAfter(longest));
        try {
            folder.idle(true);
        } catch (FolderClosedException e) {
            throw new MailFailure(MailTrouble.LINE);
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        } finally {
            waker.interrupt();
        }
    }

    private void wakeAfter(Duration pause) {
        try {
            Thread.sleep(pause);
            wake();
        } catch (InterruptedException e) {
            // There was news before.
        }
    }

    /** Ends the waiting, if somebody waits. */
    void wake() {
        try {
            // Any command ends it; this one asks for nothing.
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException e) {
            // The line is gone, which ends it too.
        }
    }

    /** A command, given within the folder's own lock. */
    private interface Asking<T> {
        T ask(IMAPProtocol protocol) throws ProtocolException;
    }

    @SuppressWarnings("unchecked")
    private <T> T asked(Asking<T> asking) throws MailFailure {
        try {
            return (T) folder.doCommand(asking::ask);
        } catch (MessagingException e) {
            throw MailFailure.of(e);
        }
    }

    private static Response[] answers(IMAPProtocol protocol, String command) throws ProtocolException {
        return check(protocol, protocol.command(command, null));
    }

    private static Response[] check(IMAPProtocol protocol, Response[] answers) throws ProtocolException {
        // The folder hears from them too what has come and gone, but not what it has not asked for.
        protocol.notifyResponseHandlers(withoutMails(answers));
        protocol.handleResult(answers[answers.length - 1]);
        return answers;
    }

    private static Response[] withoutMails(Response[] answers) {
        return Arrays.stream(answers)
                .filter(each -> !(each instanceof FetchResponse))
                .toArray(Response[]::new);
    }

    @Override
    public void close() {
        try (IMAPStore closing = store;
                IMAPFolder open = folder) {
            // Both end, whatever happens to the other.
        } catch (MessagingException e) {
            // The line is gone, which is what was wanted.
        }
    }
}
