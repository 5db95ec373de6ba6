package no.samtale.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtale.accounts.Availability;
import no.samtale.accounts.AvailabilityOf;
import no.samtale.accounts.LastSeen;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;

/** Who is here, and who takes conversations. */
@Component
public class Presence implements AvailabilityOf, LastSeen {
    /** An agent is here who was seen within two heartbeats and a little. */
    static final Duration HERE = Limits.HEARTBEAT.multipliedBy(2).plusSeconds(5);

    private final PresenceStore store;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final Clock clock;

    Presence(PresenceStore store, AccountTransactions transactions, Hints hints, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    /** What others see of an agent. */
    public record Standing(Availability availability, boolean present) {}

    @Override
    public Availability of(AccountId account, AgentId agent) {
        return transactions
                .call(account, () -> store.availability(account, agent))
                .orElse(Availability.AWAY);
    }

    @Override
    public Map<AgentId, Instant> lastSeen(AccountId account) {
        return transactions.call(account, () -> store.all(account)).stream()
                .filter(row -> row.lastSeen() != null)
                .collect(Collectors.toMap(PresenceStore.Row::agent, row -> Objects.requireNonNull(row.lastSeen())));
    }

    /** All agents of an account that have been here. */
    public Map<AgentId, Standing> standings(AccountId account) {
        return transactions.call(account, () -> store.all(account)).stream()
                .collect(Collectors.toMap(PresenceStore.Row::agent, (Function<PresenceStore.Row, Standing>)
                        row -> new Standing(row.availability(), row.seenWithin(HERE, clock.instant()))));
    }

    /** The agent chooses whether to be given conversations. */
    public void choose(AccountId account, AgentId agent, Availability availability) {
        transactions.run(account, () -> store.choose(account, agent, availability));
        hints.give(new Hint.AgentChanged(account, agent));
    }

    /** A connection of the agent is alive; told at its start and with each heartbeat. */
    public void seen(AccountId account, AgentId agent, boolean first) {
        transactions.run(account, () -> store.seen(account, agent));
        if (first) {
            hints.give(new Hint.AgentChanged(account, agent));
        }
    }
}
