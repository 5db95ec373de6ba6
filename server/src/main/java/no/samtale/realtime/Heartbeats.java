package no.samtale.realtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSession;
import no.samtale.accounts.AgentSessions;
import no.samtale.conversations.LastSeqs;
import no.samtale.conversations.onward.VisitorsHere;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.routing.Presence;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every 20 seconds: each connection is told the latest seqs of what it watches, read from the database, so that a lost
 * hint heals itself; agents are noted as present; who has been silent for long, or is signed out, is closed.
 */
@Component
class Heartbeats {
    private static final long SILENT_NANOS = Limits.HEARTBEAT.multipliedBy(3).toNanos();
    private static final int TOGETHER = 1_000;

    private final Connections connections;
    private final LastSeqs lastSeqs;
    private final Presence presence;
    private final AgentSessions sessions;
    private final Ticker ticker;
    private final VisitorsHere here;

    Heartbeats(
            Connections connections,
            LastSeqs lastSeqs,
            Presence presence,
            AgentSessions sessions,
            Ticker ticker,
            VisitorsHere here) {
        this.connections = connections;
        this.lastSeqs = lastSeqs;
        this.presence = presence;
        this.sessions = sessions;
        this.ticker = ticker;
        this.here = here;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ticker.every(Limits.HEARTBEAT, this::beat);
    }

    void beat() {
        attend(connections.agents());
        Map<AccountId, List<Connection>> byAccount = new HashMap<>();
        for (Connection connection : connections.all()) {
            if (connection.silentNanos() > SILENT_NANOS) {
                connection.transport().close(CloseCode.GOING_AWAY);
                continue;
            }
            connection.transport().probe();
            connection.account().ifPresent(account -> byAccount
                    .computeIfAbsent(account, key -> new ArrayList<>())
                    .add(connection));
        }
        byAccount.forEach((account, all) -> {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                beat(account, all.subList(from, Math.min(all.size(), from + TOGETHER)));
            }
        });
    }

    private void attend(List<AgentConnection> agents) {
        Set<AgentSession> valid = sessions.stillValid(
                agents.stream().map(AgentConnection::session).collect(Collectors.toSet()));
        Set<AgentPrincipal> here = new HashSet<>();
        for (AgentConnection connection : agents) {
            if (!valid.contains(connection.session())) {
                connection.transport().close(CloseCode.NOT_SIGNED_IN);
            } else if (here.add(connection.agent())) {
                presence.seen(connection.agent().account(), connection.agent().agent(), false);
            }
        }
    }

    private void beat(AccountId account, List<Connection> some) {
        List<ConversationId> watched = some.stream()
                .flatMap(connection -> connection.watches().stream())
                .map(Watch::id)
                .distinct()
                .toList();
        here.seen(
                account,
                some.stream()
                        .filter(VisitorConnection.class::isInstance)
                        .flatMap(connection -> connection.watches().stream())
                        .map(Watch::id)
                        .toList());
        Map<ConversationId, LastSeqs.Last> last = lastSeqs.of(account, watched);
        some.forEach(connection -> beat(connection, last));
    }

    private static void beat(Connection connection, Map<ConversationId, LastSeqs.Last> last) {
        Map<String, Long> seqs = new TreeMap<>();
        Map<String, Long> noteSeqs = new TreeMap<>();
        for (Watch watch : connection.watches()) {
            LastSeqs.Last now = last.get(watch.id());
            if (now != null) {
                watch.advance(now.seq());
                seqs.put(watch.id().toString(), now.seq());
                noteSeqs.put(watch.id().toString(), now.noteSeq());
                if (connection instanceof AgentConnection agent) {
                    agent.tellNotes(watch.id(), now.noteSeq());
                }
            }
        }
        connection.send(new ServerFrame.Heartbeat(seqs, connection instanceof AgentConnection ? noteSeqs : null));
    }
}
