package no.samtale.privacy.retention;

import java.time.Instant;
import no.samtale.audit.AuditAction;
import no.samtale.audit.ExpireAudit;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/** The audit trail goes when the register's time for it is over. */
@Component
class ExpiredAccessLog implements Expiring {
    private final ExpireAudit audit;

    ExpiredAccessLog(ExpireAudit audit) {
        this.audit = audit;
    }

    @Override
    public String category() {
        return "access-log";
    }

    @Override
    public int expire(AccountId account, Instant before, int limit) {
        int gone = 0;
        for (AuditAction.Kind kind : AuditAction.Kind.values()) {
            if (kind != AuditAction.Kind.SIGN_IN && gone < limit) {
                gone += audit.expire(kind, before, limit - gone);
            }
        }
        return gone;
    }
}
