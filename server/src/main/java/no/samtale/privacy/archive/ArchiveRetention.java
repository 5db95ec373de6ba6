package no.samtale.privacy.archive;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import org.springframework.stereotype.Component;

/** Documentation goes, key and row, when its last day is over. Each bears its own date, so the rule has no period. */
@Component
class ArchiveRetention implements Expiring {
    private final ArchiveStore store;
    private final ArchiveTexts texts;

    ArchiveRetention(ArchiveStore store, ArchiveTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public String category() {
        return "statutory-archive";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        List<ArchiveEntryId> over =
                store.over(account, ArchiveDates.day(expiry.before()), expiry.sparedIds(), expiry.limit());
        texts.destroy(account, over);
        store.delete(account, over);
        return over.size();
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.countOver(account, ArchiveDates.day(expiry.before()), expiry.sparedIds());
    }
}
