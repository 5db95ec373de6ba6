package no.samtale.channels.email;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * Tells when a machine writes more than anybody reads: two programs that answer each other, or one that repeats itself. It
 * counts what came from an address within an hour, by hashes and in memory: a start anew only lets a few more by. What people
 * write is not counted.
 */
@Component
class MailFloods {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> seen = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** Counts an automatic mail; answers whether it is one too many. */
    synchronized boolean isOne(AccountId account, String address, Instant arrived) {
        Deque<Instant> times = seen.computeIfAbsent(hash(account, address), none -> new ArrayDeque<>());
        times.removeIf(each -> each.isBefore(arrived.minus(WINDOW)));
        if (times.size() >= Limits.AUTOMATIC_MAILS_PER_HOUR) {
            return true;
        }
        times.add(arrived);
        return false;
    }

    private static String hash(AccountId account, String address) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest((account + "\n" + address.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
