package no.samtale.accounts.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.platform.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Spring Session's tables, which are platform's, as far as more than one session at a time is concerned. */
@Component
public class SessionStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the sessions that have neither ended nor expired. */
    public Set<String> open(Collection<String> sessions) {
        if (sessions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(
                        "select session_id from spring_session where session_id = any(cast(:sessions as char(36)[])) and expiry_time > :now")
                .param("sessions", sessions.toArray(String[]::new))
                .param("now", clock.millis())
                .query(String.class)
                .list());
    }

    /** How many were last used before that time. */
    public long countUnused(Instant before) {
        return jdbc.sql("select count(*) from spring_session where last_access_time < :before")
                .param("before", before.toEpochMilli())
                .query(Long.class)
                .single();
    }

    /** Ends some that were last used before that time; how many there were. */
    public int endUnused(Instant before, int limit) {
        return jdbc.sql("""
                        delete from spring_session where primary_id in (
                            select primary_id from spring_session where last_access_time < :before limit :limit)
                        """)
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .update();
    }

    /** Ends all sessions of an agent. */
    public void endAll(AgentId agent) {
        jdbc.sql("delete from spring_session where principal_name = :agent")
                .param("agent", agent.toString())
                .update();
    }

    /** A session somebody is signed in by. */
    public record Row(String key, boolean current, Instant begunAt, Instant usedAt, String browser) {}

    /** Those that an agent is signed in by, the last used first. */
    public List<Row> of(AgentId agent, String current) {
        return jdbc.sql("""
                        select s.primary_id, s.session_id = :current as current, s.creation_time, s.last_access_time,
                            coalesce(convert_from(b.attribute_bytes, 'UTF8'), '') as browser
                        from spring_session s
                        join spring_session_attributes a
                            on a.session_primary_id = s.primary_id and a.attribute_name = :agentName
                        left join spring_session_attributes b
                            on b.session_primary_id = s.primary_id and b.attribute_name = :browserName
                        where s.principal_name = :agent and s.expiry_time > :now
                        order by s.last_access_time desc, s.primary_id
                        """)
                .param("current", current)
                .param("agentName", SessionContent.ATTRIBUTE)
                .param("browserName", SessionFacts.BROWSER)
                .param("agent", agent.toString())
                .param("now", clock.millis())
                .query((row, n) -> new Row(
                        row.getString("primary_id"),
                        row.getBoolean("current"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("browser")))
                .list();
    }

    /** How many sessions each of these agents is signed in by; who has none is left out. */
    public Map<AgentId, Integer> counts(Collection<AgentId> agents) {
        Map<AgentId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select s.principal_name, count(*) as sessions from spring_session s
                        join spring_session_attributes a
                            on a.session_primary_id = s.primary_id and a.attribute_name = :agentName
                        where s.principal_name = any(:agents) and s.expiry_time > :now group by s.principal_name
                        """)
                .param("agentName", SessionContent.ATTRIBUTE)
                .param("agents", agents.stream().map(AgentId::toString).toArray(String[]::new))
                .param("now", clock.millis())
                .query(row -> {
                    counts.put(AgentId.of(row.getString("principal_name")), row.getInt("sessions"));
                });
        return counts;
    }

    /** Ends one session of an agent; false if the agent has none such. */
    public boolean end(AgentId agent, String key) {
        return jdbc.sql("delete from spring_session where principal_name = :agent and primary_id = :key")
                        .param("agent", agent.toString())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Ends all sessions of an agent but one, by its secret id. */
    public void endOthers(AgentId agent, String current) {
        jdbc.sql("delete from spring_session where principal_name = :agent and session_id <> :current")
                .param("agent", agent.toString())
                .param("current", current)
                .update();
    }

    /** Takes what stands in a session away; true for the one of any number who ask at once. */
    public boolean take(String session, String attribute) {
        return jdbc.sql("""
                        delete from spring_session_attributes a using spring_session s
                        where s.session_id = :session and a.session_primary_id = s.primary_id
                            and a.attribute_name = :attribute
                        """)
                        .param("session", session)
                        .param("attribute", attribute)
                        .update()
                == 1;
    }
}
