package no.samtale.visits;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.Ids;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes one thing of a visit under a new key of its own; what it replaces loses its key. */
@Component
class NoteTrace {
    private final Vault vault;
    private final TraceStore store;
    private final TrailOwner owners;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final Clock clock;

    NoteTrace(
            Vault vault,
            TraceStore store,
            TrailOwner owners,
            AccountTransactions transactions,
            Hints hints,
            Clock clock) {
        this.vault = vault;
        this.store = store;
        this.owners = owners;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param once whether what was noted before stays
     * @throws no.samtale.vault.PurposeRefused if the person has not consented to what it is for, or objects
     */
    void note(Trace trace, AccessibleConversation of, String value, boolean once) {
        UUID trail = Ids.timeOrdered();
        KeyScope scope = new KeyScope(of.account(), KeyScope.Kind.TRAIL, trail);
        vault.create(List.of(scope));
        owners.begins(scope, of.contact());
        byte[] sealed = ScreenedText.of(value).seal(trace.purpose(), vault, scope, trace.cell(trail));
        var row = new TraceStore.Row(trail, sealed, clock.instant().truncatedTo(ChronoUnit.MICROS));
        @Nullable UUID gone = transactions.call(of.account(), () -> store.put(trace, of, row, once));
        if (gone != null) {
            vault.destroy(List.of(new KeyScope(of.account(), KeyScope.Kind.TRAIL, gone)));
        }
        hints.give(new Hint.Changed(of.account(), of.id()));
    }
}
