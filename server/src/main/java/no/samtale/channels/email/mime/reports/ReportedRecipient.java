package no.samtale.channels.email.mime.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How it went with one recipient (RFC 3464, section 2.3).
 *
 * @param status as 5.1.1 (RFC 3463)
 * @param diagnostic what the other server said, in its words
 */
public record ReportedRecipient(
        @Nullable String address,
        Action action,
        @Nullable String status,
        @Nullable String diagnostic) {

    /** What was done. */
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED;

        static Action of(String word, @Nullable String status) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "delayed" -> DELAYED;
                case "delivered" -> DELIVERED;
                case "relayed" -> RELAYED;
                case "expanded" -> EXPANDED;
                case "failed" -> FAILED;
                default ->
                    status != null && status.startsWith("2")
                            ? DELIVERED
                            : status != null && status.startsWith("4") ? DELAYED : FAILED;
            };
        }
    }

    /** Whether the address itself is the reason (RFC 3463, 5.1.x and 5.2.1): it is of no use any more. */
    public boolean addressIsGone() {
        String code = status;
        return action == Action.FAILED && code != null && (code.startsWith("5.1.") || code.equals("5.2.1"));
    }

    /** Nothing of a person. */
    @Override
    public String toString() {
        return action + " " + status;
    }
}
