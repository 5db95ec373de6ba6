package no.samtale.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.samtale.conversations.Workload;
import no.samtale.platform.AccountId;
import no.samtale.platform.TeamId;
import no.samtale.platform.caches.BriefCache;
import org.springframework.stereotype.Component;

/** How long people wait for a team: as those did, in the middle, whom it answered within the last hour, or else the last day. */
@Component
public class UsualWait {
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final int KEPT = 1_000;
    private static final Duration LATELY = Duration.ofHours(1);
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final int FINE = 10;
    private static final int COARSE = 5;

    private final Workload workload;
    private final Clock clock;
    private final BriefCache<Waited, Optional<Duration>> recent;

    UsualWait(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        this.recent = new BriefCache<>(clock, AGE, KEPT);
    }

    private record Waited(AccountId account, TeamId team) {}

    /** In minutes, no finer than can be promised; empty if too few have been answered to tell. */
    public Optional<Integer> minutes(AccountId account, TeamId team) {
        return recent.get(new Waited(account, team), this::read).map(UsualWait::rounded);
    }

    private Optional<Duration> read(Waited queue) {
        Instant now = clock.instant();
        return workload.usualWait(queue.account(), queue.team(), now.minus(LATELY))
                .or(() -> workload.usualWait(queue.account(), queue.team(), now.minus(BEFORE)));
    }

    /** To the minute up to ten, and above that to five. */
    static int rounded(Duration wait) {
        int minutes = (int) Math.max(1, Math.round(wait.toSeconds() / 60.0));
        return minutes <= FINE ? minutes : Math.round((float) minutes / COARSE) * COARSE;
    }
}
