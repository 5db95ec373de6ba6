package no.samtale.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null is any.
 *
 * @param action its code
 * @param from the first instant
 * @param to the first instant after
 */
public record AuditFilter(
        @Nullable AgentId agent,
        @Nullable String action,
        @Nullable ContactId contact,
        @Nullable Instant from,
        @Nullable Instant to) {

    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        add(conditions, agent, "agent_id = :agent");
        add(conditions, action, "action = :action");
        add(conditions, contact, "contact_id = :contact");
        add(conditions, from, "at >= :from");
        add(conditions, to, "at < :to");
        return conditions;
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        if (agent != null) {
            values.put("agent", agent.value());
        }
        if (action != null) {
            values.put("action", action);
        }
        if (contact != null) {
            values.put("contact", contact.value());
        }
        if (from != null) {
            values.put("from", Timestamp.from(from));
        }
        if (to != null) {
            values.put("to", Timestamp.from(to));
        }
        return values;
    }
}
