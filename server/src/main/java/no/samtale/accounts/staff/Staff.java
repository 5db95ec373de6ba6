package no.samtale.accounts.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.LastSeen;
import no.samtale.accounts.Role;
import no.samtale.accounts.StaffWitness;
import no.samtale.accounts.store.AgentLinkStore;
import no.samtale.accounts.store.StaffRow;
import no.samtale.accounts.store.StaffStore;
import no.samtale.accounts.store.TeamStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of an account, for its administrators. */
@Component
public class Staff {
    private final AccountTransactions transactions;
    private final StaffStore store;
    private final TeamStore teams;
    private final AgentLinkStore links;
    private final LastSeen lastSeen;
    private final AgentNames names;
    private final Vault vault;
    private final StaffWitness witness;
    private final Clock clock;

    Staff(
            AccountTransactions transactions,
            StaffStore store,
            TeamStore teams,
            AgentLinkStore links,
            LastSeen lastSeen,
            AgentNames names,
            Vault vault,
            StaffWitness witness,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.teams = teams;
        this.links = links;
        this.lastSeen = lastSeen;
        this.names = names;
        this.vault = vault;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * Somebody who answers, is to, or has.
     *
     * @param state invited, active or closed
     * @param seen when last here, roughly: day, week, month, longer; null if never, as far as is kept
     * @param invitedUntil when the invitation's link ends or ended
     */
    public record StaffMember(
            AgentId id,
            String name,
            String email,
            List<Role> roles,
            List<TeamId> teams,
            int capacity,
            String language,
            String state,
            @Nullable String seen,
            @Nullable Instant invitedUntil,
            @Nullable Instant closedAt) {
        @Override
        public String toString() {
            return "StaffMember[" + id + "]";
        }
    }

    private record Known(
            List<StaffRow> rows,
            Map<AgentId, List<TeamId>> teams,
            Map<AgentId, Instant> invitations,
            Map<AgentId, Instant> seen) {}

    /** All of them, those who left too; in the order in which they came. */
    public List<StaffMember> all(AgentPrincipal by) {
        by.require(Role.ADMINISTRATOR);
        AccountId account = by.account();
        witness.staffListed(by);
        Known known = transactions.call(
                account,
                () -> new Known(
                        store.all(account),
                        teams.memberships(account),
                        links.invitations(account),
                        lastSeen.lastSeen(account)));
        vault.warm(
                known.rows().stream().map(row -> KeyScope.of(account, row.id())).toList());
        return known.rows().stream()
                .flatMap(row -> member(account, row, known).stream())
                .toList();
    }

    private Optional<StaffMember> member(AccountId account, StaffRow row, Known known) {
        try {
            return Optional.of(new StaffMember(
                    row.id(),
                    names.name(account, row),
                    names.email(account, row),
                    row.roles().stream().sorted().toList(),
                    known.teams().getOrDefault(row.id(), List.of()),
                    row.capacity(),
                    row.language(),
                    row.disabledAt() != null ? "closed" : row.invited() ? "invited" : "active",
                    seen(known.seen().get(row.id())),
                    known.invitations().get(row.id()),
                    row.disabledAt()));
        } catch (KeyDestroyed forgotten) {
            return Optional.empty();
        }
    }

    /** Roughly: enough to see that an account is not used, too little to follow somebody's day. */
    private @Nullable String seen(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        Duration ago = Duration.between(at, clock.instant());
        if (ago.compareTo(Duration.ofDays(1)) < 0) {
            return "day";
        }
        return ago.compareTo(Duration.ofDays(7)) < 0
                ? "week"
                : ago.compareTo(Duration.ofDays(30)) < 0 ? "month" : "longer";
    }
}
