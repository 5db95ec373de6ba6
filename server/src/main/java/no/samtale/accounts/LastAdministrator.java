package no.samtale.accounts;

import no.samtale.accounts.store.StaffStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can always let others in: of two administrators who close each other, one stays. */
@Component
public class LastAdministrator {
    private final StaffStore store;

    LastAdministrator(StaffStore store) {
        this.store = store;
    }

    /**
     * Holds off whoever else takes administrators away, until the caller's transaction ends.
     *
     * @throws Problem {@link ProblemCode#LAST_ADMINISTRATOR} if nobody else administers the account
     */
    public void requireAnother(AccountId account, AgentId agent) {
        if (store.isAdministrator(account, agent) && store.lockAdministrators(account) <= 1) {
            throw new Problem(ProblemCode.LAST_ADMINISTRATOR);
        }
    }
}
