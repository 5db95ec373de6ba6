package no.samtale.platform.doctor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.samtale.platform.configuration.StartRefused;
import org.jspecify.annotations.Nullable;

/** Has a check look, whatever becomes of it: each ends in findings, and in time. */
final class Look {
    /** A database that recovers from its log may take a while; whoever waits at the terminal may not wait for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Look() {}

    static List<Finding> of(Check check, Installation installation) {
        return within(PATIENCE, () -> check.findings(installation));
    }

    static List<Finding> within(Duration patience, Callable<List<Finding>> looking) {
        var look = new FutureTask<>(looking);
        Thread.ofVirtual().name("doctor").start(look);
        try {
            return look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return List.of(failure(e.getCause()));
        } catch (TimeoutException e) {
            return List.of(Finding.fail(
                    "has not answered within " + patience.toSeconds() + " s",
                    "Something waits for ever: look at the server's log and at what it is to reach."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.fail("was not looked at to its end", "Run it again."));
        }
    }

    private static Finding failure(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Finding.refused(refused);
            }
        }
        // By its class alone: what it says may quote an address or a row.
        String kind = fault == null ? "" : " (" + fault.getClass().getSimpleName() + ")";
        return Finding.fail("could not be looked at" + kind, "See the server's log.");
    }
}
