package no.samtale.accounts.signin.factors;

import java.time.Instant;
import no.samtale.accounts.signin.passkeys.PasskeyStore;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.database.AccountTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agent has besides a password, and what the company demands. */
@Component
public class SecondFactors {
    private final AccountTransactions transactions;
    private final TotpStore totp;
    private final RecoveryCodeStore codes;
    private final PasskeyStore passkeys;
    private final SignInRuleStore rules;
    private final FactorRemovalStore removals;

    SecondFactors(
            AccountTransactions transactions,
            TotpStore totp,
            RecoveryCodeStore codes,
            PasskeyStore passkeys,
            SignInRuleStore rules,
            FactorRemovalStore removals) {
        this.transactions = transactions;
        this.totp = totp;
        this.codes = codes;
        this.passkeys = passkeys;
        this.rules = rules;
        this.removals = removals;
    }

    /**
     * How an agent stands.
     *
     * @param totp an authenticator app that a code has confirmed
     * @param demanded the company asks for one of the two
     * @param removedAt when an administrator has removed what there was, if nothing has been added since
     */
    public record Standing(
            boolean totp,
            int passkeys,
            int recoveryCodes,
            boolean demanded,
            @Nullable Instant removedAt) {
        public boolean hasAny() {
            return totp || passkeys > 0;
        }

        /** A password alone does not let the agent in. */
        public boolean asksForMore() {
            return totp || (demanded && passkeys > 0);
        }

        /** The agent has to get one before anything else. */
        public boolean mustEnrol() {
            return demanded && !hasAny();
        }
    }

    public Standing of(AccountId account, AgentId agent) {
        return transactions.call(
                account,
                () -> new Standing(
                        totp.find(account, agent).map(TotpStore.Row::confirmed).orElse(false),
                        passkeys.count(account, agent),
                        codes.left(account, agent),
                        rules.demandsSecondFactor(account),
                        removals.at(account, agent).orElse(null)));
    }
}
