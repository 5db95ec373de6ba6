package no.samtale.channels.email.lmtp;

import java.util.concurrent.Semaphore;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/** Room for the mails that are being handed in at one time, on all lines together, by their bytes. Nobody waits for it. */
@Component
class LmtpMemory {
    private static final int UNIT = 64 * 1024;

    private final Semaphore units = new Semaphore((int) (Limits.LMTP_BYTES / UNIT));

    /** Room that one mail has; given back by closing it. */
    final class Room implements AutoCloseable {
        private int held;

        /** Makes it as large as this; false if there is no more, which stays so for this mail. */
        boolean reaches(long bytes) {
            int wanted = (int) (bytes / UNIT) + 1 - held;
            if (wanted <= 0) {
                return true;
            }
            if (!units.tryAcquire(wanted)) {
                return false;
            }
            held += wanted;
            return true;
        }

        @Override
        public void close() {
            units.release(held);
            held = 0;
        }
    }

    Room room() {
        return new Room();
    }
}
