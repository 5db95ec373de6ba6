package no.samtale.audit;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Deletes entries that have been kept long enough. The database refuses what is younger than its own rule, by its own
 * clock, whatever it is asked for here.
 */
@Component
public class ExpireAudit {
    private final AuditEntryStore store;

    ExpireAudit(AuditEntryStore store) {
        this.store = store;
    }

    /** How many of a kind are from before that time, in a transaction of the account. */
    public long older(AuditAction.Kind kind, Instant before) {
        return store.older(kind.code(), Timestamp.from(before));
    }

    /** Some of a kind from before that time, in a transaction of the account; how many there were. */
    public int expire(AuditAction.Kind kind, Instant before, int limit) {
        return store.expire(kind.code(), Timestamp.from(before), limit);
    }
}
