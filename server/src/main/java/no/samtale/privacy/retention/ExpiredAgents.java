package no.samtale.privacy.retention;

import no.samtale.accounts.ForgetAgents;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;

/** The accounts of agents who left. */
@Component
class ExpiredAgents implements Expiring {
    private final ForgetAgents agents;

    ExpiredAgents(ForgetAgents agents) {
        this.agents = agents;
    }

    @Override
    public String category() {
        return "agent-account";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        return agents.forget(account, expiry.before(), expiry.limit());
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return agents.disabled(account, expiry.before());
    }
}
