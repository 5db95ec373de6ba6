package no.samtale.platform.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Which lanes this node reads just now, which must be read once more, and which rest after a failure. */
final class Lanes {
    private static final Duration FIRST_REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 10;

    private enum State {
        READING,
        READING_THEN_AGAIN,
        RESTING
    }

    private final Map<Lane, State> states = new HashMap<>();
    private final Map<Lane, Integer> failures = new HashMap<>();

    /** Whether the caller is to read the lane now; if it is being read, it will be once more. */
    synchronized boolean enter(Lane lane) {
        State state = states.get(lane);
        if (state == null) {
            states.put(lane, State.READING);
            return true;
        }
        if (state == State.READING) {
            states.put(lane, State.READING_THEN_AGAIN);
        }
        return false;
    }

    /** Ends a reading that went well; true if the caller is to read once more. */
    synchronized boolean again(Lane lane) {
        failures.remove(lane);
        if (states.get(lane) == State.READING_THEN_AGAIN) {
            states.put(lane, State.READING);
            return true;
        }
        states.remove(lane);
        return false;
    }

    /** Ends a reading that failed; the lane may be entered only after {@link #wake}, due after the returned time. */
    synchronized Duration rest(Lane lane) {
        states.put(lane, State.RESTING);
        int failed = failures.merge(lane, 1, Integer::sum);
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failed - 1, DOUBLINGS));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /** Forgets everything: nothing is being read any more. */
    synchronized void clear() {
        states.clear();
        failures.clear();
    }

    synchronized void wake(Lane lane) {
        states.remove(lane, State.RESTING);
    }
}
