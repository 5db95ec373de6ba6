package no.samtale.realtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.conversations.MessageViews;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.realtime.ServerFrame.Typist;
import org.springframework.stereotype.Component;

/**
 * Tells agents who have the same conversation open of each other, so that no two answer at once. Where only one has it
 * open nobody is told anything; what is told goes to those who look, and is gathered for a moment, as many only pass by.
 */
@Component
class Onlookers {
    private final Watchers watchers;
    private final MessageViews names;
    private final RealtimeExecutor executor;
    private final Gathered<Seen> moved;

    Onlookers(Watchers watchers, MessageViews names, RealtimeExecutor executor, Ticker ticker) {
        this.watchers = watchers;
        this.names = names;
        this.executor = executor;
        this.moved = new Gathered<>(ticker, Ticker.SHORTLY, seen -> seen.forEach(this::tell));
    }

    private record Seen(AccountId account, ConversationId conversation) {}

    /** Somebody has opened a conversation. */
    void came(AccountId account, ConversationId conversation) {
        if (agents(account, conversation).limit(2).count() > 1) {
            moved.add(new Seen(account, conversation));
        }
    }

    /** Somebody has left it. */
    void left(AccountId account, ConversationId conversation) {
        if (agents(account, conversation).findAny().isPresent()) {
            moved.add(new Seen(account, conversation));
        }
    }

    private void tell(Seen seen) {
        executor.execute(() -> {
            Set<AgentId> looking = new LinkedHashSet<>();
            agents(seen.account(), seen.conversation())
                    .forEach(agent -> looking.add(agent.agent().agent()));
            agents(seen.account(), seen.conversation())
                    .forEach(agent -> agent.tell(seen.conversation(), others(seen.account(), looking, agent)));
        });
    }

    private List<Typist> others(AccountId account, Set<AgentId> looking, AgentConnection agent) {
        return looking.stream()
                .filter(id -> !id.equals(agent.agent().agent()))
                .map(id -> new Typist(id, names.name(account, id)))
                .toList();
    }

    private Stream<AgentConnection> agents(AccountId account, ConversationId conversation) {
        return watchers.of(account, conversation).stream()
                .map(Watch::owner)
                .filter(AgentConnection.class::isInstance)
                .map(AgentConnection.class::cast);
    }
}
