package no.samtale.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.retention.RetentionPeriods;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Notes a page that a visitor is on (promise P12). The pages of a day lie under one key, which goes a day after the first of
 * them; the next page then begins another trail.
 */
@Component
public class NotePage {
    private static final String CATEGORY = "trail";

    private final Vault vault;
    private final TrailStore store;
    private final TrailOwner owners;
    private final Agreement agreement;
    private final RetentionPeriods periods;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final Clock clock;

    NotePage(
            Vault vault,
            TrailStore store,
            TrailOwner owners,
            Agreement agreement,
            RetentionPeriods periods,
            AccountTransactions transactions,
            Hints hints,
            Clock clock) {
        this.vault = vault;
        this.store = store;
        this.owners = owners;
        this.agreement = agreement;
        this.periods = periods;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Notes it; what a question mark or a number sign begins is left out, whoever sends it. Past the most pages of a day
     * nothing is noted.
     *
     * @param id made by the sender, so that a retry is recognised
     * @throws Problem purpose_refused without a consent; restricted; invalid_field for what is no path
     */
    public void note(AccessibleConversation of, UUID id, String path) {
        agreement.require(of);
        String kept = Checks.line("path", path.split("[?#]", 2)[0], Limits.PATH_LENGTH);
        if (!kept.startsWith("/")) {
            throw Problem.invalidField("path");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TrailStore.Trail trail = trail(of, now);
        if (trail.pages() >= Limits.TRAIL_PAGES) {
            return;
        }
        KeyScope scope = new KeyScope(of.account(), KeyScope.Kind.TRAIL, trail.id());
        byte[] sealed = ScreenedText.of(kept).seal(Purpose.IMPROVE, vault, scope, TrailStore.path(id));
        transactions.run(
                of.account(), () -> store.add(of, new TrailStore.Page(trail.id(), id, sealed, trail.begunAt(), now)));
        hints.give(new Hint.Changed(of.account(), of.id()));
    }

    private TrailStore.Trail trail(AccessibleConversation of, Instant now) {
        Instant after = now.minus(periods.of(of.account(), CATEGORY));
        Optional<TrailStore.Trail> current =
                transactions.call(of.account(), () -> store.current(of.account(), of.id(), after));
        return current.orElseGet(() -> {
            KeyScope begun = new KeyScope(of.account(), KeyScope.Kind.TRAIL, Ids.timeOrdered());
            vault.create(List.of(begun));
            owners.begins(begun, of.contact());
            return new TrailStore.Trail(begun.id(), now, 0);
        });
    }
}
