package no.samtale.platform.problems;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What is told of an exception. The log describes it by types and stack frames. Messages are left out: those of a parser or of a
 * database quote what they stumbled over, and that may be what a person wrote.
 */
public final class Faults {
    private static final int FRAMES = 30;
    private static final int CAUSES = 8;

    private Faults() {}

    /** Some lines: the type, its frames, and the same of each cause. */
    public static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable next = fault;
        for (int depth = 0; next != null && depth < CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\nCaused by: ")
                    .append(next.getClass().getName());
            appendFrames(text, next.getStackTrace());
            next = next.getCause() == next ? null : next.getCause();
        }
        return text.toString();
    }

    /** Whether the same may go well later: a database that cannot be reached, or has too much to do. */
    public static boolean isPassing(RuntimeException fault) {
        return fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessException
                || fault instanceof CannotCreateTransactionException;
    }

    private static void appendFrames(StringBuilder text, StackTraceElement[] frames) {
        for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
            text.append("\n\tat ").append(frames[i]);
        }
        if (frames.length > FRAMES) {
            text.append("\n\t… ").append(frames.length - FRAMES).append(" more");
        }
    }
}
