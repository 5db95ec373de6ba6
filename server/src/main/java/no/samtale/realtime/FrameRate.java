package no.samtale.realtime;

import java.util.concurrent.TimeUnit;
import no.samtale.platform.Limits;

/** How many frames one connection may still send: a token bucket. For one thread at a time. */
final class FrameRate {
    private static final double PER_NANO = (double) Limits.FRAMES_PER_SECOND / TimeUnit.SECONDS.toNanos(1);

    private double left = Limits.FRAME_BURST;
    private long last = System.nanoTime();

    /** Takes one; false if there is none left. */
    boolean take() {
        long now = System.nanoTime();
        left = Math.min(Limits.FRAME_BURST, left + (now - last) * PER_NANO);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
