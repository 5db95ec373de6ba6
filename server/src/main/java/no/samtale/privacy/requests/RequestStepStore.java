package no.samtale.privacy.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table request_step. Every method runs in a transaction of the account. */
@Component
class RequestStepStore {
    private final JdbcClient jdbc;

    RequestStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step as it is stored. */
    record Row(UUID id, String step, @Nullable UUID agent, Instant at, byte @Nullable [] told) {
        @Nullable
        AgentId by() {
            return agent == null ? null : new AgentId(agent);
        }
    }

    void add(AccountId account, UUID request, @Nullable ContactId contact, Row step) {
        jdbc.sql("""
                        insert into request_step (account_id, request_id, step_id, contact_id, step, agent_id, told_sealed, at)
                        values (:account, :request, :step, :contact, :what, :agent, :told, :at)
                        """)
                .param("account", account.value())
                .param("request", request)
                .param("step", step.id())
                .param("contact", contact == null ? null : contact.value())
                .param("what", step.step())
                .param("agent", step.agent())
                .param("told", step.told())
                .param("at", Timestamp.from(step.at()))
                .update();
    }

    /** All of a request, in order. */
    List<Row> of(AccountId account, UUID request) {
        return jdbc.sql("""
                        select step_id, step, agent_id, told_sealed, at from request_step
                        where account_id = :account and request_id = :request order by at, step_id
                        """)
                .param("account", account.value())
                .param("request", request)
                .query((row, number) -> new Row(
                        row.getObject("step_id", UUID.class),
                        Objects.requireNonNull(row.getString("step")),
                        row.getObject("agent_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBytes("told_sealed")))
                .list();
    }

    /** Takes the people out, and what they were told. */
    void forget(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("""
                        update request_step set contact_id = null, told_sealed = null
                        where account_id = :account and contact_id = any(:contacts)
                        """)
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }
}
