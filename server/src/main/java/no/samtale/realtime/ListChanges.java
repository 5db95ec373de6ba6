package no.samtale.realtime;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import org.springframework.stereotype.Component;

/**
 * Tells the agents of an account which rows of their lists are others than before: ids only, gathered for a moment. An
 * id that is out of an agent's reach says nothing: asked for, it is not there.
 */
@Component
class ListChanges {
    /** Ids times receivers in one telling, past which it is told more seldom. */
    private static final int MUCH = 2_000;

    private static final Duration SELDOM = Duration.ofSeconds(1);

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
        return new Gathered<>(ticker, Ticker.SHORTLY, ids -> tell(account, ids));
    }

    private void tell(AccountId account, Set<ConversationId> ids) {
        if (ids.size() * connections.agentsOf(account).size() > MUCH) {
            ticker.after(SELDOM, () -> tellNow(account, ids));
        } else {
            tellNow(account, ids);
        }
    }

    private void tellNow(AccountId account, Set<ConversationId> ids) {
        String frame = frames.write(new ServerFrame.Changed(ids));
        connections.agentsOf(account).stream().filter(Connection::greeted).forEach(agent -> agent.transport()
                .send(frame));
    }

    private void tellAgents(AccountId account) {
        String frame = frames.write(new ServerFrame.Agents());
        connections.agentsOf(account).stream().filter(Connection::greeted).forEach(agent -> agent.transport()
                .send(frame));
    }
}
