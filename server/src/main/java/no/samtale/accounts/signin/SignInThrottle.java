package no.samtale.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to sign in, per remote address and per e-mail address: {@link Limits#SIGN_INS} within
 * {@link Limits#SIGN_INS_WINDOW}. One that succeeds is given back, so that colleagues behind one address do not lock each
 * other out. Counted on each node, in memory, under hashes with a salt that dies with the process. When the table is full
 * the eldest count is dropped: a hash has to be worked out for every attempt, so that is no cheap way past.
 */
@Component
class SignInThrottle {
    private static final int COUNTS = 20_000;
    private static final String HASH = "SHA-256";

    private final Clock clock;
    private final byte[] salt = new byte[32];
    private final Map<String, Instant[]> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant[]> eldest) {
            return size() > COUNTS;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    /** Counts an attempt; false, and not counted, if it is one too many. */
    boolean admit(String remote, String email) {
        String byRemote = hash("remote", remote);
        String byEmail = hash("email", email);
        Instant now = clock.instant();
        synchronized (attempts) {
            forget(now);
            if (!hasRoom(byRemote, now) || !hasRoom(byEmail, now)) {
                return false;
            }
            note(byRemote, now);
            note(byEmail, now);
            return true;
        }
    }

    /** Takes back one attempt, as it succeeded. */
    void giveBack(String remote, String email) {
        synchronized (attempts) {
            dropNewest(hash("remote", remote));
            dropNewest(hash("email", email));
        }
    }

    /** Those at the front have not been heard of for longest. */
    private void forget(Instant now) {
        Iterator<Instant[]> eldest = attempts.values().iterator();
        while (eldest.hasNext() && recent(eldest.next(), now).length == 0) {
            eldest.remove();
        }
    }

    private boolean hasRoom(String who, Instant now) {
        Instant[] times = attempts.get(who);
        return times == null || recent(times, now).length < Limits.SIGN_INS;
    }

    private void note(String who, Instant now) {
        Instant[] recent = recent(attempts.getOrDefault(who, new Instant[0]), now);
        Instant[] noted = Arrays.copyOf(recent, recent.length + 1);
        noted[recent.length] = now;
        attempts.put(who, noted);
    }

    private void dropNewest(String who) {
        Instant[] times = attempts.get(who);
        if (times != null && times.length > 1) {
            attempts.put(who, Arrays.copyOf(times, times.length - 1));
        } else {
            attempts.remove(who);
        }
    }

    private static Instant[] recent(Instant[] times, Instant now) {
        return Arrays.stream(times)
                .filter(at -> Duration.between(at, now).compareTo(Limits.SIGN_INS_WINDOW) < 0)
                .toArray(Instant[]::new);
    }

    private String hash(String kind, String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance(HASH);
            digest.update(salt);
            byte[] hash = digest.digest((kind + ' ' + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + HASH, e);
        }
    }
}
