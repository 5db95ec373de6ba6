package no.samtale.channels.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.ConversationState;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.inboxes.Patience;
import no.samtale.platform.AccountId;
import no.samtale.routing.UsualWait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor is told while no agent has the conversation. */
@Component
class QueueStanding {
    private final Entrypoints entrypoints;
    private final UsualWait waits;
    private final WebchatWords words;
    private final Clock clock;

    QueueStanding(Entrypoints entrypoints, UsualWait waits, WebchatWords words, Clock clock) {
        this.entrypoints = entrypoints;
        this.waits = waits;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param status in a few words, where the place in the queue does not say it
     * @param hint what else is to be known
     * @param offer what the button says by which the visitor goes and finds the answer later; null if it is not offered
     */
    record Told(
            @Nullable String status,
            @Nullable String hint,
            @Nullable String offer) {
        static final Told NOTHING = new Told(null, null, null);
    }

    Told of(AccountId account, Conversation conversation) {
        String language = conversation.language();
        if (conversation.state() != ConversationState.WAITING) {
            return Told.NOTHING;
        }
        if (conversation.answerLater()) {
            return new Told(words.in(language, "later.status"), words.in(language, "later"), null);
        }
        if (hasWaitedLong(conversation)) {
            return new Told(null, words.in(language, "offer"), words.in(language, "offer.button"));
        }
        String wait = waits.minutes(account, conversation.team())
                .map(minutes -> words.wait(language, minutes))
                .orElse(null);
        return new Told(null, EntrypointStanding.sentences(wait, words.in(language, "waiting")), null);
    }

    private boolean hasWaitedLong(Conversation conversation) {
        Instant since = conversation.waitingSince();
        int minutes = entrypoints
                .find(conversation.entrypoint())
                .map(Entrypoint::service)
                .map(service -> service.patience().offerAfter())
                .orElse(Patience.USUAL.offerAfter());
        return since != null && !clock.instant().isBefore(since.plus(Duration.ofMinutes(minutes)));
    }
}
