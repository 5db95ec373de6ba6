package no.samtale.privacy.announcements;

import java.time.Instant;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far telling people by e-mail has come. */
@Component
public class Announcements {
    private final AccountTransactions transactions;
    private final AnnouncementStore store;

    Announcements(AccountTransactions transactions, AnnouncementStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * How many have been told of a version.
     *
     * @param ended when nobody was left; null while some are
     * @param needless of those with a proved address, who needed no mail
     */
    public record Progress(
            Instant started,
            @Nullable Instant ended,
            int sent,
            int waiting,
            int stopped,
            int needless,
            int unreached) {}

    /** Of all versions that people are or were told of by e-mail, by their number. */
    public Map<String, Progress> all(AccountId account) {
        return transactions.call(account, () -> store.progress(account));
    }
}
