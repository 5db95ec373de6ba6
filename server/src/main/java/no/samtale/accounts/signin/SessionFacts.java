package no.samtale.accounts.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a session may hold besides {@link SessionContent}: texts of ids, codes and times, each under one name. */
public final class SessionFacts {
    /** Who has given a right password and no second factor yet, and until when that may be made up for. Opens nothing. */
    public static final String HALF = "half";
    /** Who has to get a second factor before anything else, and until when. Opens nothing but that. */
    public static final String ENROLLING = "enrolling";
    /** When it was last shown who is signed in, in milliseconds. */
    public static final String PROVED = "proved";
    /** {@link BrowserName}. */
    public static final String BROWSER = "browser";
    /** A passkey is asked for with this challenge; see {@link Challenge}. */
    public static final String CHALLENGE_TO_SHOW = "challenge-show";
    /** A passkey is being made with this challenge. */
    public static final String CHALLENGE_TO_MAKE = "challenge-make";

    /** Somebody was sent to a company's provider with this state; see {@link Challenge}. */
    public static final String AT_PROVIDER = "at-provider";

    /** Somebody who is signed in was sent to another site with this state; see {@link Challenge}. */
    public static final String ROUND_TRIP = "round-trip";

    private static final char UNTIL = '/';

    private SessionFacts() {}

    /** Somebody who may go on until a time. */
    public static String until(SessionContent who, Instant end) {
        return who.text() + UNTIL + end.toEpochMilli();
    }

    /** Who may still go on. */
    public static Optional<SessionContent> still(@Nullable Object held, Instant now) {
        if (!(held instanceof String text) || text.lastIndexOf(UNTIL) < 0) {
            return Optional.empty();
        }
        int end = text.lastIndexOf(UNTIL);
        return millis(text.substring(end + 1))
                .filter(now::isBefore)
                .flatMap(open -> SessionContent.of(text.substring(0, end)));
    }

    /** A time that was written as milliseconds. */
    public static Optional<Instant> millis(@Nullable Object held) {
        try {
            return held instanceof String text
                    ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
                    : Optional.empty();
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /** Whose a session is, signed in or on the way. */
    public static Optional<SessionContent> whose(Function<String, @Nullable Object> attribute) {
        Object signedIn = attribute.apply(SessionContent.ATTRIBUTE);
        if (signedIn != null) {
            return SessionContent.of(signedIn);
        }
        Object half = attribute.apply(HALF);
        return still(half == null ? attribute.apply(ENROLLING) : half, Instant.MIN);
    }
}
