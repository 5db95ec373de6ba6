package no.samtale.privacy.retention;

import no.samtale.audit.AuditAction;
import no.samtale.audit.ExpireAudit;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/** Sign-ins go from the audit trail before the rest of it. */
@Component
class ExpiredSignIns implements Expiring {
    private final ExpireAudit audit;

    ExpiredSignIns(ExpireAudit audit) {
        this.audit = audit;
    }

    @Override
    public String category() {
        return "sign-in-log";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        return audit.expire(AuditAction.Kind.SIGN_IN, expiry.before(), expiry.limit());
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return audit.older(AuditAction.Kind.SIGN_IN, expiry.before());
    }
}
