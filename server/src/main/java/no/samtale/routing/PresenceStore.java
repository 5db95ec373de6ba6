package no.samtale.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.accounts.Availability;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Availability and presence in the database. */
@Component
class PresenceStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    PresenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An agent's row. */
    record Row(
            AgentId agent,
            Availability availability,
            @Nullable Instant lastSeen,
            Instant idleSince) {
        boolean seenWithin(Duration time, Instant now) {
            return lastSeen != null && lastSeen.isAfter(now.minus(time));
        }
    }

    List<Row> all(AccountId account) {
        return jdbc.sql("""
                        select agent_id, availability, last_seen_at, idle_since from agent_presence
                        where account_id = :account order by idle_since, agent_id
                        """)
                .param("account", account.value())
                .query((row, number) -> {
                    Timestamp seen = row.getTimestamp("last_seen_at");
                    return new Row(
                            new AgentId(row.getObject("agent_id", UUID.class)),
                            Availability.of(row.getString("availability")),
                            seen == null ? null : seen.toInstant(),
                            row.getTimestamp("idle_since").toInstant());
                })
                .list();
    }

    Optional<Availability> availability(AccountId account, AgentId agent) {
        return jdbc.sql("""
                        select availability from agent_presence
                        where account_id = :account and agent_id = :agent
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .query((row, number) -> Availability.of(row.getString(1)))
                .optional();
    }

    void choose(AccountId account, AgentId agent, Availability availability) {
        jdbc.sql("""
                        insert into agent_presence (account_id, agent_id, availability, idle_since)
                        values (:account, :agent, :availability, :now)
                        on conflict (account_id, agent_id) do update set availability = excluded.availability
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .param("availability", availability.code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Notes that the agent is here; one who comes for the first time is away until they say otherwise. */
    void seen(AccountId account, AgentId agent) {
        jdbc.sql("""
                        insert into agent_presence (account_id, agent_id, availability, last_seen_at, idle_since)
                        values (:account, :agent, 'away', :now, :now)
                        on conflict (account_id, agent_id) do update set last_seen_at = excluded.last_seen_at
                        """)
                .param("account", account.value())
                .param("agent", agent.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The agent was given something to do: from now on others have been idle longer. */
    void busied(AccountId account, AgentId agent) {
        jdbc.sql("update agent_presence set idle_since = :now where account_id = :account and agent_id = :agent")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.value())
                .param("agent", agent.value())
                .update();
    }
}
