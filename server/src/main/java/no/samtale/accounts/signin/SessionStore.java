package no.samtale.accounts.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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
}
