package no.samtale.channels.webchat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import no.samtale.accounts.RemoteAddress;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.WorkChallenges;
import no.samtale.vault.WorkChallenges.WorkSolution;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How many conversations one address, and all together, may start before each costs a proof of work. Many people may share
 * an address, so nobody is turned away who is no machine. In memory only, bounded, and gone with its window: an address is
 * personal data and is not worth more than that. The metric {@code samtale.webchat.starts} says how it goes, by outcome.
 */
@Component
@EnableConfigurationProperties(WebchatProperties.class)
class StartThrottle {
    private static final int COUNTS = 100_000;
    /** The work grows with each so many that one address has started. */
    private static final int STEP = 50;

    private final RecentTries<Source> free;
    private final RecentTries<Source> proved;
    private final RecentTries<EntrypointId> busy;
    private final WorkChallenges challenges;
    private final WebchatProperties properties;
    private final MeterRegistry meters;

    StartThrottle(WebchatProperties properties, WorkChallenges challenges, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.challenges = challenges;
        this.meters = meters;
        this.free = new RecentTries<>(clock, Limits.NEW_CONVERSATIONS_WINDOW, COUNTS);
        this.proved = new RecentTries<>(clock, Limits.NEW_CONVERSATIONS_WINDOW, COUNTS);
        this.busy = new RecentTries<>(clock, Limits.BUSY_WINDOW, COUNTS);
    }

    private record Source(EntrypointId entrypoint, String address) {}

    /**
     * Takes one start.
     *
     * @param solution of the challenge of an earlier try; good for this conversation alone
     * @throws Problem work_needed with a challenge, or too_many
     */
    void admit(Entrypoint entrypoint, ConversationId conversation, String address, @Nullable WorkSolution solution) {
        Source source = new Source(entrypoint.id(), RemoteAddress.bucket(address));
        if (isFree(source)) {
            count("free");
            return;
        }
        if (solution == null || !isSolved(entrypoint, conversation, solution)) {
            count("challenged");
            throw Problem.workNeeded(challenges.make(
                    entrypoint.account(),
                    entrypoint.id().toString(),
                    conversation.toString(),
                    numbers(source),
                    Limits.WORK_TAKEN));
        }
        if (!proved.take(source, properties.provedConversations())) {
            count("refused");
            throw new Problem(ProblemCode.TOO_MANY);
        }
        count("proved");
    }

    private boolean isFree(Source source) {
        return busy.count(source.entrypoint()) < properties.busyStarts()
                && free.take(source, properties.newConversations())
                && busy.take(source.entrypoint(), properties.busyStarts());
    }

    private boolean isSolved(Entrypoint entrypoint, ConversationId conversation, WorkSolution solution) {
        return challenges.isSolved(entrypoint.account(), entrypoint.id().toString(), conversation.toString(), solution);
    }

    private long numbers(Source source) {
        return Limits.WORK_NUMBERS * Math.min(Limits.WORK_GROWTH, 1 + proved.count(source) / STEP);
    }

    private void count(String outcome) {
        meters.counter("samtale.webchat.starts", "outcome", outcome).increment();
    }
}
