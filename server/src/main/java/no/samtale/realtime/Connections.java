package no.samtale.realtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/** The browsers that are connected to this node. */
@Component
class Connections {
    private final Set<VisitorConnection> visitors = ConcurrentHashMap.newKeySet();
    private final Map<AccountId, Set<AgentConnection>> agents = new ConcurrentHashMap<>();

    void add(Connection connection) {
        switch (connection) {
            case VisitorConnection visitor -> visitors.add(visitor);
            case AgentConnection agent ->
                agents.computeIfAbsent(agent.agent().account(), account -> ConcurrentHashMap.newKeySet())
                        .add(agent);
        }
    }

    void remove(Connection connection) {
        switch (connection) {
            case VisitorConnection visitor -> visitors.remove(visitor);
            case AgentConnection agent -> agentsOf(agent.agent().account()).remove(agent);
        }
        connection.closed();
    }

    Collection<VisitorConnection> visitors() {
        return visitors;
    }

    Collection<AgentConnection> agentsOf(AccountId account) {
        return agents.getOrDefault(account, Set.of());
    }

    List<AgentConnection> agents() {
        List<AgentConnection> all = new ArrayList<>();
        agents.values().forEach(all::addAll);
        return all;
    }

    List<Connection> all() {
        List<Connection> all = new ArrayList<>(visitors);
        all.addAll(agents());
        return all;
    }
}
