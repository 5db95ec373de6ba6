package no.samtale.platform;

import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes mail sessions, one at a time. For each the library looks for a class that is not there ({@code Session.loadProviders}), and
 * a virtual thread that waits for a class loader keeps its carrier. Where as many wait as there are processors, and what they
 * wait for is held by one that needs a carrier, every virtual thread of the server stands still. Who waits here lets go.
 */
public final class MailSessions {
    private static final ReentrantLock ONE = new ReentrantLock();

    private MailSessions() {}

    /** A session of its own with these settings. */
    public static Session of(Properties settings) {
        ONE.lock();
        try {
            return Session.getInstance(settings);
        } finally {
            ONE.unlock();
        }
    }
}
