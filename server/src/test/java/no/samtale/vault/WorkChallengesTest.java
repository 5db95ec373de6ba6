package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.testing.SettableClock;
import no.samtale.vault.WorkChallenges.WorkChallenge;
import no.samtale.vault.WorkChallenges.WorkSolution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The keys are made of the account and the place, as the keyring's are; how they are made is tested elsewhere. */
class WorkChallengesTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final String PLACE = "entrypoint";
    private static final String THING = "conversation";
    private static final long MOST = 2_000;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final SettableClock clock = new SettableClock();
    private final WorkChallenges challenges =
            new WorkChallenges((account, use, text) -> sha256(account + use + text), clock);

    @Test
    @DisplayName("P18 a proof of work is believed once it is done, for the one thing that it was asked for")
    void believesASolutionForTheOneThing() {
        WorkSolution solution = solved(challenges.make(ACCOUNT, PLACE, THING, MOST, FIVE_MINUTES));

        assertThat(challenges.isSolved(ACCOUNT, PLACE, THING, solution)).isTrue();
        assertThat(challenges.isSolved(ACCOUNT, PLACE, "another conversation", solution))
                .isFalse();
        assertThat(challenges.isSolved(ACCOUNT, "another entrypoint", THING, solution))
                .isFalse();
        assertThat(challenges.isSolved(new AccountId(UUID.randomUUID()), PLACE, THING, solution))
                .isFalse();
    }

    @Test
    void believesNoneThatCameTooLate() {
        clock.holdAt(clock.instant());
        WorkSolution solution = solved(challenges.make(ACCOUNT, PLACE, THING, MOST, FIVE_MINUTES));

        clock.advance(FIVE_MINUTES.minusSeconds(2));
        assertThat(challenges.isSolved(ACCOUNT, PLACE, THING, solution)).isTrue();
        clock.advance(Duration.ofSeconds(2));
        assertThat(challenges.isSolved(ACCOUNT, PLACE, THING, solution)).isFalse();
    }

    @Test
    void believesNothingThatIsForged() {
        WorkSolution good = solved(challenges.make(ACCOUNT, PLACE, THING, MOST, FIVE_MINUTES));
        long number = Objects.requireNonNull(good.number());
        String later = salt(good).replaceFirst("expires=\\d+", "expires=9999999999");
        String easy = hex(later + "0");

        assertThat(isBelieved(good.challenge(), number + 1, salt(good), good.signature()))
                .isFalse();
        assertThat(isBelieved(good.challenge(), number, later, good.signature()))
                .isFalse();
        assertThat(isBelieved(easy, 0L, later, good.signature())).isFalse();
        assertThat(isBelieved(easy, 0L, later, hex(easy))).isFalse();
        assertThat(isBelieved(good.challenge(), number, salt(good), null)).isFalse();
        assertThat(isBelieved("x".repeat(301), 0L, salt(good), good.signature()))
                .isFalse();
        assertThat(isBelieved(good.challenge(), -1L, "?expires=x&for=", good.signature()))
                .isFalse();
        assertThat(challenges.isSolved(
                        ACCOUNT,
                        PLACE,
                        THING,
                        new WorkSolution("MD5", good.challenge(), good.number(), good.salt(), good.signature())))
                .isFalse();
    }

    private boolean isBelieved(
            @Nullable String challenge, @Nullable Long number, String salt, @Nullable String signature) {
        return challenges.isSolved(
                ACCOUNT, PLACE, THING, new WorkSolution("SHA-256", challenge, number, salt, signature));
    }

    private static String salt(WorkSolution solution) {
        return String.valueOf(solution.salt());
    }

    private static WorkSolution solved(WorkChallenge challenge) {
        assertThat(challenge.maxnumber()).isEqualTo(MOST);
        for (long number = 0; number <= challenge.maxnumber(); number++) {
            if (hex(challenge.salt() + number).equals(challenge.challenge())) {
                return new WorkSolution(
                        challenge.algorithm(), challenge.challenge(), number, challenge.salt(), challenge.signature());
            }
        }
        throw new AssertionError("no number up to " + MOST + " solves it");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
