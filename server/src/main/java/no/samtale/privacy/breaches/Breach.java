package no.samtale.privacy.breaches;

import java.time.Instant;
import java.util.List;
import no.samtale.platform.AgentId;
import no.samtale.platform.BreachId;
import org.jspecify.annotations.Nullable;

/**
 * A breach as the register has it. Holds free text and is not printed.
 *
 * @param dueAt when the authority is told at the latest
 * @param report null: not reported
 * @param persons null: nothing is decided about telling those concerned
 */
public record Breach(
        BreachId id,
        BreachDetails details,
        Instant dueAt,
        @Nullable Report report,
        @Nullable Telling persons,
        List<Phase> phases,
        Instant recordedAt,
        AgentId recordedBy,
        @Nullable Instant closedAt) {
    public Breach {
        phases = List.copyOf(phases);
    }

    /**
     * That the authority was told.
     *
     * @param reference the authority's number
     * @param lateReason why it was told after {@code dueAt}
     */
    public record Report(
            Instant at,
            @Nullable String reference,
            @Nullable String lateReason) {}

    /**
     * That those concerned were told, or why not: one of the two.
     *
     * @param ground of {@link BreachLaw#grounds}
     */
    public record Telling(
            @Nullable Instant at,
            @Nullable String ground,
            @Nullable String reason) {}

    /** What was found out later. */
    public record Phase(Instant at, AgentId by, String text) {}

    /** What has to be done before it can be closed, by the risk. */
    boolean isFinished() {
        Risk risk = details.risk();
        return risk == Risk.NONE
                || (risk == Risk.RISK && report != null)
                || (risk == Risk.HIGH && report != null && persons != null);
    }

    @Override
    public String toString() {
        return "Breach[" + id + "]";
    }
}
