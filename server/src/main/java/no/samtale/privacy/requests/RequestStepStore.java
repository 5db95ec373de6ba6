package no.samtale.privacy.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.telling.Way;
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
    record Row(
            UUID id,
            String step,
            @Nullable UUID agent,
            Instant at,
            byte @Nullable [] told,
            @Nullable Way way,
            @Nullable LocalDate sentOn) {
        /** One by which the person is told nothing. */
        Row(UUID id, String step, @Nullable UUID agent, Instant at) {
            this(id, step, agent, at, null, null, null);
        }

        @Nullable
        AgentId by() {
            return agent == null ? null : new AgentId(agent);
        }
    }

    void add(AccountId account, UUID request, @Nullable ContactId contact, Row step) {
        jdbc.sql("""
                        insert into request_step (account_id, request_id, step_id, contact_id, step, agent_id, told_sealed, at,
                            way)
                        values (:account, :request, :step, :contact, :what, :agent, :told, :at, :way)
                        """)
                .param("account", account.value())
                .param("request", request)
                .param("step", step.id())
                .param("contact", contact == null ? null : contact.value())
                .param("what", step.step())
                .param("agent", step.agent())
                .param("told", step.told())
                .param("at", Timestamp.from(step.at()))
                .param("way", step.way() == null ? null : step.way().code())
                .update();
    }

    /** All of a request, in order. */
    List<Row> of(AccountId account, UUID request) {
        return jdbc.sql("""
                        select step_id, step, agent_id, told_sealed, at, way, sent_on from request_step
                        where account_id = :account and request_id = :request order by at, step_id
                        """)
                .param("account", account.value())
                .param("request", request)
                .query((row, number) -> new Row(
                        row.getObject("step_id", UUID.class),
                        Objects.requireNonNull(row.getString("step")),
                        row.getObject("agent_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBytes("told_sealed"),
                        way(row.getString("way")),
                        row.getObject("sent_on", LocalDate.class)))
                .list();
    }

    /** Notes when a letter was sent; false if there is none that waits. */
    boolean sent(AccountId account, UUID request, UUID step, LocalDate on) {
        return jdbc.sql("""
                        update request_step set sent_on = :on
                        where account_id = :account and request_id = :request and step_id = :step and way = 'letter'
                            and sent_on is null
                        """)
                        .param("account", account.value())
                        .param("request", request)
                        .param("step", step)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Requests with a letter that somebody has still to send. */
    Set<UUID> unsent(AccountId account) {
        return Set.copyOf(jdbc.sql("""
                        select distinct request_id from request_step
                        where account_id = :account and way = 'letter' and sent_on is null
                        """)
                .param("account", account.value())
                .query(UUID.class)
                .list());
    }

    private static @Nullable Way way(@Nullable String code) {
        return code == null ? null : Way.of(code);
    }

    /** Takes the people out, and what they were told: a letter that was not sent by now will not be. */
    void forget(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("""
                        update request_step set contact_id = null, told_sealed = null,
                            way = case when way = 'letter' and sent_on is null then null else way end
                        where account_id = :account and contact_id = any(:contacts)
                        """)
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }
}
