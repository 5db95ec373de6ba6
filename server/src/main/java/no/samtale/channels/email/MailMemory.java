package no.samtale.channels.email;

import java.util.concurrent.Semaphore;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/** Room for the mails that are read at one time, of all mailboxes together, by their bytes. Who finds none waits. */
@Component
class MailMemory {
    private static final int UNIT = 1024;

    private final Semaphore units = new Semaphore((int) (Limits.MAILS_READ_BYTES / UNIT), true);

    /** Room that is given back by closing it. */
    interface Room extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for room for so many bytes; who wants more than there is gets all. */
    Room take(long bytes) {
        int wanted = (int) Math.min(Limits.MAILS_READ_BYTES, bytes + UNIT) / UNIT;
        units.acquireUninterruptibly(wanted);
        return () -> units.release(wanted);
    }
}
