package no.samtale.accounts.signin.factors;

import java.time.Clock;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.SignInWay;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/**
 * Which ways in a company leaves open. Where it demands its own sign-in, administrators with a second factor may still come
 * in past it: when the provider does not answer, or is set up wrongly, somebody has to mend it.
 */
@Component
public class WaysIn {
    private final AccountTransactions transactions;
    private final SignInRuleStore rules;
    private final Clock clock;

    WaysIn(AccountTransactions transactions, SignInRuleStore rules, Clock clock) {
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
    }

    public boolean isOpen(AgentPrincipal agent, SignInWay way) {
        return switch (way) {
            case SINGLE_SIGN_ON -> true;
            case PASSWORD -> !demandsSingleSignOn(agent.account());
            case TOTP, RECOVERY_CODE, PASSKEY, PASSKEY_COUNTER ->
                agent.has(Role.ADMINISTRATOR) || !demandsSingleSignOn(agent.account());
        };
    }

    public boolean demandsSingleSignOn(AccountId account) {
        return transactions.call(account, () -> rules.demandsSingleSignOn(account));
    }

    /** In the caller's transaction. Whoever is in stays in. */
    public void demandSingleSignOn(AccountId account, boolean demanded) {
        rules.setSingleSignOn(account, demanded, clock.instant());
    }
}
