package no.samtale.audit;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the trail. */
@Component
public class AuditEntries {
    private final AccountTransactions transactions;
    private final AuditEntryStore store;

    AuditEntries(AccountTransactions transactions, AuditEntryStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * A page, the latest first.
     *
     * @param next what to ask for the next page with, or null if this is the last
     */
    public record Page(List<AuditEntry> entries, @Nullable String next) {}

    /** @throws Problem naming the field cursor */
    public Page page(AccountId account, AuditFilter filter, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, Limits.AUDIT_ENTRIES_PER_PAGE);
        AuditCursor behind = cursor == null ? null : AuditCursor.of(cursor);
        List<AuditEntry> found = transactions.call(account, () -> store.page(account, filter, behind, size + 1));
        if (found.size() <= size) {
            return new Page(found, null);
        }
        List<AuditEntry> shown = found.subList(0, size);
        return new Page(shown, AuditCursor.behind(shown.getLast()).text());
    }
}
