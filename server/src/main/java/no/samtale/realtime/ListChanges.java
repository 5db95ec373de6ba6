package no.samtale.realtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import org.springframework.stereotype.Component;

/**
 * Tells the agents of an account which rows of their lists are others than before: ids only, gathered for a moment. An
 * id that is out of an agent's reach says nothing: asked for, it is not there.
 */
@Component
class ListChanges {
    /** Ids times receivers in one telling, past which the next one gathers for longer. */
    private static final int MUCH = 2_000;

    private static final Duration SELDOM = Duration.ofSeconds(1);
    /** A telling to many is spread over this many pauses at most, so that messages need not queue behind it. */
    private static final int SLICES = 32;

    private static final int SLICE = 8;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Connections connections;
    private final Frames frames;
    private final Ticker ticker;
    private final Map<AccountId, Gathered<ConversationId>> rows = new ConcurrentHashMap<>();
    private final Gathered<AccountId> agents;

    ListChanges(Connections connections, Frames frames, Ticker ticker) {
        this.connections = connections;
        this.frames = frames;
        this.ticker = ticker;
        this.agents = new Gathered<>(ticker, Ticker.SHORTLY, accounts -> accounts.forEach(this::tellAgents));
    }

    void changed(AccountId account, ConversationId conversation) {
        if (!connections.agentsOf(account).isEmpty()) {
            rows.computeIfAbsent(account, this::gathering).add(conversation);
        }
    }

    void agentChanged(AccountId account) {
        agents.add(account);
    }

    private Gathered<ConversationId> gathering(AccountId account) {
        AtomicReference<Duration> moment = new AtomicReference<>(Ticker.SHORTLY);
        return new Gathered<>(ticker, moment::get, ids -> {
            int receivers = tell(account, new ServerFrame.Changed(ids));
            moment.set(ids.size() * receivers > MUCH ? SELDOM : Ticker.SHORTLY);
        });
    }

    private void tellAgents(AccountId account) {
        tell(account, new ServerFrame.Agents());
    }

    /** Answers how many are told. */
    private int tell(AccountId account, ServerFrame frame) {
        List<AgentConnection> receivers = connections.agentsOf(account).stream()
                .filter(Connection::greeted)
                .toList();
        tellSlice(receivers, Math.max(SLICE, receivers.size() / SLICES), frames.write(frame));
        return receivers.size();
    }

    private void tellSlice(List<AgentConnection> left, int slice, String frame) {
        int now = Math.min(slice, left.size());
        left.subList(0, now).forEach(agent -> agent.transport().send(frame));
        if (now < left.size()) {
            ticker.after(PAUSE, () -> tellSlice(left.subList(now, left.size()), slice, frame));
        }
    }
}
