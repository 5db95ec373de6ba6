package no.samtale.privacy.retention;

import java.util.Arrays;
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
    public int expire(AccountId account, Expiry expiry) {
        int gone = 0;
        for (AuditAction.Kind kind : AuditAction.Kind.values()) {
            if (kind != AuditAction.Kind.SIGN_IN && gone < expiry.limit()) {
                gone += audit.expire(kind, expiry.before(), expiry.limit() - gone);
            }
        }
        return gone;
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return Arrays.stream(AuditAction.Kind.values())
                .filter(kind -> kind != AuditAction.Kind.SIGN_IN)
                .mapToLong(kind -> audit.older(kind, expiry.before()))
                .sum();
    }
}
