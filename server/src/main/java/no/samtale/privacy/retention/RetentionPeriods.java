package no.samtale.privacy.retention;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.RetentionRule;
import org.springframework.stereotype.Component;

/** How long the register keeps what. */
@Component
public class RetentionPeriods {
    private final Register register;
    private final AccountRegister accounts;

    RetentionPeriods(Register register, AccountRegister accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    /**
     * As {@link #of(String)}, as the account has it: never longer than the register's, and shorter if it has chosen so.
     *
     * @throws IllegalArgumentException if no rule of the category has a period
     */
    public Duration of(AccountId account, String category) {
        return period(longest(account, category));
    }

    /** The rule of that time. What the account has switched off altogether goes by the register's own. */
    Lasting longest(AccountId account, String category) {
        return longestIn(accounts.of(account), category).orElseGet(() -> longest(category));
    }

    /**
     * The time after its event at which data of the category goes: that of the purpose which needs it longest. None at all
     * for what bears its own date: it goes when that has come.
     *
     * @throws IllegalArgumentException if no rule of the category has a period
     */
    public Duration of(String category) {
        return period(longest(category));
    }

    /**
     * The rule of that time.
     *
     * @throws IllegalArgumentException if no rule of the category has a period
     */
    Lasting longest(String category) {
        return longestIn(register, category)
                .orElseThrow(() -> new IllegalArgumentException("The register keeps " + category + " for no period"));
    }

    private static Optional<Lasting> longestIn(Register register, String category) {
        return register.retention().stream()
                .filter(rule -> rule.category().equals(category))
                .map(RetentionRule::lasting)
                .filter(lasting -> !(lasting instanceof Lasting.Until))
                .max(Comparator.comparing(RetentionPeriods::period));
    }

    private static Duration period(Lasting lasting) {
        return lasting instanceof Lasting.After after ? after.period() : Duration.ZERO;
    }
}
