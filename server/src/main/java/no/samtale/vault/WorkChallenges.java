package no.samtale.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import no.samtale.platform.AccountId;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;

/**
 * Challenges that cost a caller's machine some work, in the format of ALTCHA: find the number whose SHA-256 after the salt
 * is the challenge (<a href="https://altcha.org/docs/v2/proof-of-work-v1/">proof of work, version 1</a>). The salt says when
 * the challenge ends and what alone its solution is good for, and all of it is signed by HMAC under a key of the
 * installation's keyring, so nothing need be remembered: a solution can be used for that one thing and for no other.
 */
public final class WorkChallenges {
    private static final String USE = "proof-of-work";
    private static final String ALGORITHM = "SHA-256";
    private static final String EXPIRES = "expires";
    private static final String GOOD_FOR = "for";
    private static final int LENGTH = 300;

    private final Fingerprints keys;
    private final Clock clock;

    WorkChallenges(Fingerprints keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What is to be solved; its members are named as ALTCHA names them. */
    public record WorkChallenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    /** What a caller says to have found. Not checked. */
    public record WorkSolution(
            @Nullable String algorithm,
            @Nullable String challenge,
            @Nullable Long number,
            @Nullable String salt,
            @Nullable String signature) {
        boolean isWhole() {
            return ALGORITHM.equals(algorithm)
                    && number != null
                    && number >= 0
                    && isShort(challenge)
                    && isShort(salt)
                    && isShort(signature);
        }

        private static boolean isShort(@Nullable String text) {
            return text != null && text.length() <= LENGTH;
        }
    }

    /**
     * A new challenge.
     *
     * @param place where its solution is taken
     * @param goodFor the one thing that it is taken for
     * @param most about twice the hashes that it costs
     */
    public WorkChallenge make(AccountId account, String place, String goodFor, long most, Duration within) {
        Altcha.ChallengeOptions options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(most)
                .setSecureRandomNumber(true)
                .setHmacKey(key(account, place))
                .setExpires(clock.instant().plus(within).getEpochSecond())
                .addParam(GOOD_FOR, goodFor);
        try {
            Altcha.Challenge made = Altcha.createChallenge(options);
            return new WorkChallenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Whether this is the solution of a challenge that was made here, for this, and has not ended. */
    public boolean isSolved(AccountId account, String place, String goodFor, WorkSolution solution) {
        if (!solution.isWhole()) {
            return false;
        }
        Altcha.Payload payload = new Altcha.Payload();
        payload.algorithm = solution.algorithm();
        payload.challenge = solution.challenge();
        payload.number = solution.number();
        payload.salt = solution.salt();
        payload.signature = solution.signature();
        try {
            // The time is looked at here, as the library asks the machine's clock.
            return Altcha.verifySolution(payload, key(account, place), false)
                    && isGood(Altcha.extractParams(payload.salt), goodFor);
        } catch (Exception unreadable) {
            return false;
        }
    }

    private boolean isGood(Map<String, String> params, String goodFor) {
        Instant end = Instant.ofEpochSecond(Long.parseLong(params.getOrDefault(EXPIRES, "0")));
        return goodFor.equals(params.get(GOOD_FOR)) && clock.instant().isBefore(end);
    }

    private String key(AccountId account, String place) {
        return HexFormat.of().formatHex(keys.of(account, USE, place));
    }
}
