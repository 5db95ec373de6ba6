package no.samtale.realtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.routing.Queue;
import org.springframework.stereotype.Component;

/** Tells those who wait for a team their places in its queue, when these may have moved: gathered for a moment. */
@Component
class QueueChanges {
    /** People waiting, past which the next telling gathers for longer: each reads the whole queue. */
    private static final int MANY = 500;

    private static final Duration SELDOM = Duration.ofSeconds(2);

    private final Watchers watchers;
    private final Queue queue;
    private final Ticker ticker;
    private final Map<Place, Gathered<Place>> moved = new ConcurrentHashMap<>();

    QueueChanges(Watchers watchers, Queue queue, Ticker ticker) {
        this.watchers = watchers;
        this.queue = queue;
        this.ticker = ticker;
    }

    private record Place(AccountId account, TeamId team) {}

    void moved(AccountId account, TeamId team) {
        Place place = new Place(account, team);
        moved.computeIfAbsent(place, this::gathering).add(place);
    }

    private Gathered<Place> gathering(Place place) {
        AtomicReference<Duration> moment = new AtomicReference<>(Ticker.SHORTLY);
        return new Gathered<>(ticker, moment::get, places -> moment.set(tell(place) > MANY ? SELDOM : Ticker.SHORTLY));
    }

    /** Answers how many wait. */
    private int tell(Place place) {
        Map<ConversationId, Integer> positions = queue.positions(place.account(), place.team());
        positions.forEach((conversation, position) -> {
            for (Watch watch : watchers.of(place.account(), conversation)) {
                if (watch.owner() instanceof VisitorConnection visitor) {
                    visitor.moved(position);
                }
            }
        });
        return positions.size();
    }
}
