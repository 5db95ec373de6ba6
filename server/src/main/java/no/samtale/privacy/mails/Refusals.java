package no.samtale.privacy.mails;

import jakarta.mail.SendFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.springframework.mail.MailSendException;

/** Tells a refusal that lasts from a failure that passes. */
final class Refusals {
    private Refusals() {}

    /** Whether the server refused the address for good; anything else may go better the next time. */
    static boolean isFinal(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(thrown);
        while (!left.isEmpty()) {
            Throwable next = left.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SendFailedException refused && isGiven(refused.getInvalidAddresses())) {
                return true;
            }
            if (next instanceof MailSendException several) {
                for (Exception each : several.getMessageExceptions()) {
                    left.add(each);
                }
            }
            if (next.getCause() != null) {
                left.add(next.getCause());
            }
        }
        return false;
    }

    private static boolean isGiven(Object @org.jspecify.annotations.Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }
}
